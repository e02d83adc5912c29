#!/usr/bin/env python3
"""A deterministic portal of an invented Chinese city, as sources of Hugo and of menhu.

    corpus.py --size 1k --seed 1 --out DIR        # DIR/hugo and DIR/menhu

Every page draws from its own random stream (seed, kind, serial): both generators get the same pages with
the same texts. What one generator calls a front-matter field the other may call a key of an item; what the
closed lists of menhu do not have (for example 原件（核验）) is kept as text in the neighbouring note.
"""

import argparse
import json
import os
import random
import re
import sys

sys.dont_write_bytecode = True

from vocabulary import *  # noqa: F403, E402

# Departments, items, articles; with the home page that makes the round number of sources.
SIZES = {"1k": (20, 400, 580), "10k": (48, 4000, 5900), "50k": (80, 20000, 29500)}


def credit_code(number):
    """The unified social credit code of the department with this number: 17 places and a check digit."""
    signs = "0123456789ABCDEFGHJKLMNPQRTUWXY"
    code = "11990100%09d" % number
    return code + signs[-sum(signs.index(c) * 3 ** i for i, c in enumerate(code)) % 31]


class Ctx:
    """Random draws and slot filling for one page."""

    __slots__ = ("r", "dept", "subject", "g")

    def __init__(self, g, r, dept, subject):
        self.g, self.r, self.dept, self.subject = g, r, dept, subject

    def person(self):
        r = self.r
        return r.choice(SURN) + "".join(r.choice(GIVEN) for _ in range(r.choice((1, 2, 2))))

    def company(self):
        r = self.r
        name = "".join(r.choice(COMPANY_CHARS) for _ in range(r.choice((2, 2, 3, 4))))
        return CITY[:2] + name + r.choice(COMPANY_KIND)

    def street(self):
        r = self.r
        return r.choice(STREETS) + r.choice(STREET_KIND) + str(r.randint(1, 480)) + "号"

    def phone(self):
        r = self.r
        return "0999-8%03d%04d" % (r.randint(0, 999), r.randint(0, 9999))

    def org(self):
        return self.g.depts[self.r.randrange(len(self.g.depts))]["name"]

    def doc(self):
        r = self.r
        return "%s%s〔%d〕%d号" % (r.choice(("滨", "东", "滨府办", "东府办")), r.choice(DEPTS)[2], r.randint(2004, 2026), r.randint(1, 320))

    def val(self, k):
        r = self.r
        if k in ("a", "a2"):
            return r.choice(NOUN_A)
        if k in ("b", "b2"):
            return r.choice(NOUN_B)
        if k in ("verb", "verb2"):
            return r.choice(VERBS)
        if k == "adj":
            return r.choice(ADJ)
        if k in ("org", "org2"):
            return self.org()
        if k == "district":
            return r.choice(DISTRICTS)
        if k == "ind":
            return r.choice(INDUSTRIES)
        if k == "y":
            return str(r.randint(2006, 2026))
        if k == "y2":
            return str(r.randint(2027, 2035))
        if k == "m":
            return str(r.randint(1, 12))
        if k == "d":
            return str(r.randint(1, 28))
        if k == "n":
            return str(r.randint(2, 9))
        if k in ("x", "x2"):
            return str(r.randint(11, 2999))
        if k == "x3":
            return "%.1f万" % r.uniform(0.2, 88)
        if k in ("p", "p2"):
            return "%.1f" % r.uniform(1.1, 72)
        if k == "h":
            return r.choice(("8", "9"))
        if k == "subject":
            return self.subject
        if k == "company":
            return self.company()
        if k == "person":
            return self.person()
        if k == "street":
            return self.street()
        if k == "project":
            return r.choice(DISTRICTS)[:2] + r.choice(PROJECTS)
        if k == "system":
            return r.choice(SYSTEMS)
        if k == "law":
            return r.choice(LAWS)
        if k == "doc":
            return self.doc()
        if k == "phone":
            return self.phone()
        if k == "city":
            return CITY
        if k == "material":
            return r.choice(MATERIALS)
        if k == "window":
            return "%s政务服务中心%d楼%d号窗口" % (r.choice(DISTRICTS), r.randint(1, 4), r.randint(1, 60))
        if k == "addr":
            return r.choice(DISTRICTS) + self.street()
        if k == "doctype":
            return r.choice(("办法", "通知", "意见", "方案", "细则"))
        raise KeyError(k)

    def fill(self, tpl, **kw):
        return SLOT.sub(lambda m: kw.get(m.group(1)) or self.val(m.group(1)), tpl)

    def sentence(self):
        r = self.r
        return self.fill(r.choice(SENTENCES))

    def para(self, lo=2, hi=5):
        return "".join(self.sentence() for _ in range(self.r.randint(lo, hi)))


SLOT = re.compile(r"\{(\w+)\}")


class Gen:
    def __init__(self, n_dept, n_items, n_articles, seed):
        self.seed = seed
        self.depts = []
        for i in range(n_dept):
            did, name, short, subj = DEPTS[i % len(DEPTS)]
            k = i // len(DEPTS)
            if k:
                dist = DISTRICTS[(k - 1) % len(DISTRICTS)]
                did, name = "%s-%d" % (did, k), dist + name[1:]
            else:
                name = CITY + name[1:] if name.startswith("市") else name
            self.depts.append({"id": did, "name": name, "short": short, "subjects": subj.split(), "no": i + 1, "code": credit_code(i + 1)})
        # skewed shares: a few big departments, a long tail
        w = [1.0 / (1 + 0.12 * i) for i in range(n_dept)]
        self.item_dept = self._spread(w, n_items)
        self.art_dept = self._spread(w, n_articles)
        for di, d in enumerate(self.depts):
            d["codes"] = ["440999%03d%06d" % (d["no"], j + 1) for j in range(self.item_dept[di])]
            d["titles"] = [self._item_title(d, j) for j in range(self.item_dept[di])]

    @staticmethod
    def _spread(w, n):
        s = sum(w)
        c = [int(n * x / s) for x in w]
        i = 0
        while sum(c) < n:
            c[i % len(c)] += 1
            i += 1
        return c

    def _item_title(self, d, j):
        subs = d["subjects"]
        r = random.Random("%s:title:%s:%d" % (self.seed, d["id"], j))
        t = subs[j % len(subs)] + r.choice(ACTIONS)
        q = r.choice(QUALS)
        return t + ("（%s）" % q if q else "")

    def item_url(self, d, j):
        return "/%s/items/%s/" % (d["id"], d["codes"][j])

    def date(self, r):
        return "%04d-%02d-%02d" % (r.randint(2004, 2025), r.randint(1, 12), r.randint(1, 28))

    def dept_info(self, d):
        r = random.Random("%s:dept:%s" % (self.seed, d["id"]))
        c = Ctx(self, r, d, d["subjects"][0])
        duties = "\n".join("%d. %s%s%s%s%s。" % (i + 1, r.choice(ADJ), r.choice(VERBS), s, r.choice(NOUN_A), r.choice(NOUN_B)) for i, s in enumerate(d["subjects"][:8]))
        return {
            "title": d["name"],
            "department": d["id"],
            "address": CITY + r.choice(DISTRICTS) + c.street(),
            "phone": c.phone(),
            "hours": "工作日 9:00—12:00，14:00—18:00",
            "leader": c.person(),
            "topics": r.sample(TOPICS, 5),
        }, "## 机构职能\n\n%s\n\n%s\n\n## 机构概况\n\n%s\n" % (c.para(1, 2), duties, c.para(2, 3))

    def item(self, di, j):
        d = self.depts[di]
        r = random.Random("%s:item:%s:%d" % (self.seed, d["id"], j))
        subject = d["subjects"][j % len(d["subjects"])]
        c = Ctx(self, r, d, subject)
        title = d["titles"][j]
        stat = r.choice((5, 10, 15, 20, 20, 30, 45, 60))
        prom = max(5, int(stat * r.choice((0.1, 0.2, 0.3, 0.5, 0.7))))
        charged = r.random() < 0.22
        steps = ["申请", "受理"] + r.sample(STEP_NAMES[2:6], r.randint(0, 2)) + ["决定"] + ["制证", "送达", "办结"][: r.randint(1, 2)]
        steps.sort(key=STEP_NAMES.index)
        mats = [(m, r.choice(MAT_SRC)) for m in r.sample(MATERIALS, r.randint(5, 12))]
        f = {
            "title": title,
            "date": self.date(r),
            "code": d["codes"][j],
            "department": d["id"],
            "department_name": d["name"],
            "category": r.choice(CATEGORIES),
            "topics": r.sample(TOPICS, r.choice((1, 2, 2, 3))),
            "audience": r.choice((["企业法人"], ["企业法人", "事业法人", "社会组织法人"], ["自然人", "企业法人"])),
            "description": c.fill("%s办事指南：由{dn}实施，承诺{pr}个工作日办结，适用于{district}等区域内的{ind}单位和个人。" % title, dn=d["name"], pr=str(prom)),
            "implementing_agency": d["name"],
            "legal_basis": [{
                "name": "《%s》" % law,
                "article": "第%s条" % r.choice(("三", "七", "九", "十二", "十五", "二十", "二十一", "三十四", "四十", "五十六")),
                "text": c.fill("从事%s活动的，应当依法向{org}提出申请，经审查符合条件的，予以{act}；未经许可，不得从事相关{ind}活动。" % subject, act=r.choice(("许可", "批准", "登记", "备案", "核准"))),
            } for law in r.sample(LAWS, r.randint(1, 4))],
            "conditions": [c.fill(x) + "。" for x in r.sample(CONDITIONS, r.randint(3, 7))],
            "materials": [{
                "name": (subject + m) if r.random() < 0.3 else m,
                "form": r.choice(MAT_FORM),
                "copies": r.randint(1, 4),
                "source": source,
                # What a department issued is shared, not asked for.
                "required": "非必要" if source == "政府部门核发" else r.choice(MAT_NEED),
                "note": c.fill(r.choice(("加盖{company}公章，A4纸打印。", "由{org}核发，须在有效期内。", "复印件须注明“与原件一致”并签名。", "内容应当包括{a}、{b}等情况。", "可登录{system}下载空白表格和样表。", "近{n}个月内出具。")) + "容缺的五个工作日内补交。"),
            } for m, source in mats],
            "process": [{
                "name": s,
                "actor": r.choice(("申请人", "综合窗口", "承办科室", "审批处", "分管负责人")),
                "days": r.randint(0, prom // len(steps)),
                "description": c.fill(STEP_DESC[STEP_NAMES.index(s)]),
            } for s in steps],
            "time_limit": {"statutory": stat, "promised": prom, "unit": "工作日", "note": c.fill("按照《{law}》，现场核查、专家评审所需时间不计入，最长不超过{n}0日。", law=r.choice(LAWS[1:]))},
            "fees": [dict(name=n, standard=c.fill(st), basis=c.doc()) for n, st in r.sample(FEES, r.randint(1, 2))] if charged else [],
            "windows": [{
                "name": "%s政务服务中心" % dist,
                "address": dist + c.street(),
                "counter": "%d楼%d—%d号窗口" % (r.randint(1, 4), r.randint(1, 20), r.randint(21, 60)),
                "hours": r.choice(("工作日 9:00—12:00，13:30—17:30", "工作日 8:30—12:00，14:00—17:30，周六延时服务 9:00—12:00")),
                "phone": c.phone(),
            } for dist in r.sample(DISTRICTS, r.randint(1, 4))],
            "consult_phone": c.phone(),
            "consult_address": CITY + r.choice(DISTRICTS) + c.street(),
            "complaint_phone": c.phone(),
            "complaint_channel": c.fill("向{org}机关纪委投诉，或者拨打12345政务服务便民热线，亦可登录{system}“好差评”栏目提交。"),
            "result": r.choice(("许可证（正、副本）", "批复文件", "登记证书", "备案回执", "资格证书", "确认书")),
            "online": r.random() < 0.8,
            "faq": [{"q": c.fill(q, title=title), "a": c.fill(a)} for q, a in r.sample(FAQ, r.randint(2, 5))],
        }
        b = ["## 办理说明", c.para(2, 3), "### 温馨提示", "\n".join("- " + c.sentence() for _ in range(r.randint(2, 4))), "### 网上办理", "\n".join("%d. %s" % (i + 1, c.fill(STEP_DESC[i])) for i in range(3))]
        if r.random() < 0.5 and len(d["codes"]) > 1:
            k = r.randrange(len(d["codes"]))
            b.append("相关事项：[%s](%s)。" % (d["titles"][k], self.item_url(d, k)))
        b += ["### 审批结果", c.para(1, 2)]
        return f, "\n\n".join(b) + "\n"

    def article(self, di, j, serial):
        d = self.depts[di]
        r = random.Random("%s:article:%s:%d" % (self.seed, d["id"], j))
        c = Ctx(self, r, d, r.choice(d["subjects"]))
        kind, category, titles = r.choice(ART_KINDS)
        t = c.fill(r.choice(titles))
        title = t if category in ("工作动态", "政策解读", "统计数据") or t.startswith(CITY) else d["name"] + t if t.startswith("关于") else t
        date = self.date(r)
        slug = "t%s-%06d" % (date.replace("-", ""), serial)
        kws = list(dict.fromkeys([c.subject] + [r.choice(NOUN_A) for _ in range(r.randint(2, 4))]))
        picks = [r.randrange(len(d["codes"])) for _ in range(r.randint(0, 3))] if d["codes"] else []
        f = {
            "title": title,
            "date": date,
            "index_no": "%s/%s-%06d" % (d["code"], date[:4], serial),
            "department": d["id"],
            "department_name": d["name"],
            "agency": d["name"],
            "category": category,
            "doc_no": "滨%s〔%s〕%d号" % (d["short"], date[:4], r.randint(1, 400)),
            "keywords": kws,
            "topics": r.sample(TOPICS, r.choice((1, 1, 2, 2))),
            "description": c.sentence(),
            "related_items": [{"title": d["titles"][k], "url": self.item_url(d, k)} for k in dict.fromkeys(picks)],
        }
        target = int(r.triangular(800, 3000, 1300))
        b, n, sec = [], 0, 0

        def add(s):
            nonlocal n
            b.append(s)
            n += len(s)

        if category in ("部门文件", "政策法规"):
            add("各县（市、区）人民政府，市政府各部门、各直属机构：")
        add(c.para(1, 3))
        while n < target - 120:
            add("## %s、%s" % (CN[sec % 10], r.choice(SEC_TITLES)))
            sec += 1
            for q in range(r.randint(1, 3)):
                if n >= target - 120:
                    break
                x = r.random()
                if x < 0.34:
                    add("### （%s）%s%s%s" % (CN[q], r.choice(VERBS), r.choice(NOUN_A), r.choice(NOUN_B)))
                    add(c.para(2, 4))
                elif x < 0.50:
                    add("\n".join("%d. **%s%s。** %s" % (i + 1, r.choice(VERBS), r.choice(NOUN_A), c.sentence()) for i in range(r.randint(2, 4))))
                elif x < 0.62:
                    add("\n".join("- " + c.sentence() for _ in range(r.randint(2, 4))))
                elif x < 0.74:
                    rows = ["| 序号 | 区县 | 项目 | 责任单位 | 数量 | 同比 |", "| ---: | --- | --- | --- | ---: | ---: |"]
                    for i in range(r.randint(3, 8)):
                        rows.append("| %d | %s | %s%s | %s | %d | %.1f%% |" % (i + 1, r.choice(DISTRICTS), r.choice(NOUN_A), r.choice(NOUN_B), c.org(), r.randint(3, 9000), r.uniform(-9, 40)))
                    add("\n".join(rows))
                elif x < 0.80:
                    add("> " + c.sentence())
                else:
                    add(c.para(2, 4))
            if picks and r.random() < 0.35:
                k = r.choice(picks)
                add("具体办理要求见[《%s》办事指南](%s)，咨询电话：%s。" % (d["titles"][k], self.item_url(d, k), c.phone()))
        add("%s\n\n%s" % (d["name"], date))
        return f, slug, "\n\n".join(b) + "\n"


PLAIN = re.compile(r"^[\u3400-\u9fff《“][^\x00-\x1f]*$")
DATE = re.compile(r"^\d{4}-\d\d-\d\d$")


def scalar(v):
    if v is True:
        return "true"
    if v is False:
        return "false"
    if isinstance(v, (int, float)):
        return str(v)
    if DATE.match(v):
        return v
    if PLAIN.match(v) and ": " not in v and " #" not in v and not v.endswith((":", " ")):
        return v
    return json.dumps(v, ensure_ascii=False)


def emit(v, out, ind):
    pad = "  " * ind
    if isinstance(v, dict):
        for k, x in v.items():
            if isinstance(x, dict):
                out.append("%s%s:" % (pad, k) if x else "%s%s: {}" % (pad, k))
                emit(x, out, ind + 1)
            elif isinstance(x, list):
                if not x:
                    out.append("%s%s: []" % (pad, k))
                else:
                    out.append("%s%s:" % (pad, k))
                    emit(x, out, ind + 1)
            else:
                out.append("%s%s: %s" % (pad, k, scalar(x)))
    else:
        for x in v:
            if isinstance(x, dict):
                sub = []
                emit(x, sub, ind + 1)
                sub[0] = pad + "- " + sub[0].lstrip()
                out.extend(sub)
            else:
                out.append("%s- %s" % (pad, scalar(x)))
    return out


def yaml(v):
    return "\n".join(emit(v, [], 0)) + "\n"


def fm(v, body):
    return "---\n" + yaml(v) + "---\n\n" + body


class Writer:
    """Writes files below a folder and counts them."""

    def __init__(self, root):
        self.root, self.dirs, self.files = root, set(), 0

    def __call__(self, rel, text):
        path = os.path.join(self.root, rel)
        folder = os.path.dirname(path)
        if folder not in self.dirs:
            os.makedirs(folder, exist_ok=True)
            self.dirs.add(folder)
        with open(path, "w", encoding="utf-8", newline="\n") as f:
            f.write(text)
        self.files += 1


class Hugo:
    """`content/`; the theme beside it is `benches/hugo`."""

    def site(self, w, g):
        w("content/_index.md", fm({"title": CITY + "政务服务门户"}, ""))

    def dept(self, w, d, info, body):
        x = dict(info)
        x["department_topics"] = x.pop("topics")
        x["layout"] = "department"
        w("content/%s/_index.md" % d["id"], fm(x, body))
        for sub, name in (("items", "办事服务"), ("articles", "信息公开")):
            y = {"title": d["name"] + name, "layout": "list", "department": d["id"], "department_name": d["name"], "list_name": name}
            if sub == "articles":
                y["outputs"] = ["html", "rss"]
            w("content/%s/%s/_index.md" % (d["id"], sub), fm(y, ""))

    def page(self, w, d, folder, name, layout, f, body):
        x = dict(f)
        x["layout"] = layout
        x["departments"] = [f["department_name"]]
        w("content/%s/%s/%s.md" % (d["id"], folder, name), fm(x, body))

    def item(self, w, d, f, body):
        self.page(w, d, "items", f["code"], "item", f, body)

    def article(self, w, d, f, slug, body):
        self.page(w, d, "articles", slug, "article", f, body)


TYPES = {
    "行政许可": "permit", "行政确认": "confirmation", "行政给付": "payment", "行政备案": "other-power",
    "行政奖励": "reward", "行政裁决": "adjudication", "其他行政权力": "other-power", "公共服务": "public-service",
}
AUDIENCE = {"自然人": "individual", "企业法人": "enterprise", "事业法人": "institution", "社会组织法人": "social-organisation"}
NEED = {"必要": "required", "非必要": "optional", "容缺后补": "may-follow"}
SOURCE = {
    "申请人自备": "applicant", "政府部门核发": "department", "中介机构或法定机构产生": "other",
    "申请人自备（可免提交，通过电子证照库调取）": "applicant", "政府部门内部核查": "other",
}
# 材料形式 -> medium, originals, copies (1 stands for the number of the material).
FORM = {
    "原件": ("paper", 1, 0), "复印件": ("paper", 0, 1), "原件和复印件": ("paper", 1, 1), "电子件": ("electronic", 1, 0),
    "原件（核验）": ("paper", 1, 0), "电子件或纸质件": ("either", 1, 0),
}
RESULT = {"批复文件": "approval", "备案回执": "other", "确认书": "other"}
SAMPLE = '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 210 297"><title>样本</title><path d="M10 10h190v277H10z" fill="none" stroke="#000"/></svg>\n'


class Menhu:
    """The whole site folder; `minify` is set by the race."""

    def __init__(self):
        self.topics = {name: "topic-%02d" % (i + 1) for i, name in enumerate(TOPICS)}

    def site(self, w, g):
        w("site-config.yaml", self.config("squeeze"))
        w("content/topics.yaml", yaml({"topics": [{"id": i, "name": n, "audience": "enterprise"} for n, i in self.topics.items()]}))

    @staticmethod
    def config(minify):
        return yaml({
            "kind": "portal",
            "title": CITY + "政务服务门户",
            "base_url": "https://www.binhai-demo.gov.cn",
            "description": CITY + "政务服务门户",
            "sponsor": CITY + "人民政府办公室",
            "operator": CITY + "大数据管理局",
            "contact": {"phone": "0999-8000000", "email": "portal@binhai-demo.gov.cn", "address": CITY + "望海区人民路1号"},
            "site_id": "9999000001",
            "icp": "东ICP备00000000号",
            "public_security": "东公网安备99990002000001号",
            "authority_badge": "https://bszs.conac.cn/sitename?method=show",
            "error_report": "https://zfwzgl.www.gov.cn/exposure/jiucuo.html?site_code=9999000001",
            "item_codes": {"scheme": "none"},
            # Collected for the portal, as Hugo collects the pages of a department term.
            "columns": [{
                "id": "articles", "name": "信息公开", "type": "disclosure", "document": True, "collect": True, "freshness": "none",
                "description": "各部门的文件、公告、动态和统计数据", "keywords": ["文件", "公告", "动态"],
            }],
            # Hugo has nothing like the manifest and the open data.
            "output": {
                "minify": minify, "release": False, "data": False, "situations": False, "notices": False,
                "booklets": False, "uses": False, "combinations": False,
            },
        })

    @staticmethod
    def links(body):
        return re.sub(r"\]\(/([a-z0-9-]+)/items/(\d+)/\)", r"](@/departments/\1/items/\2)", body)

    def dept(self, w, d, info, body):
        topics = "服务主题：" + "、".join(info["topics"]) + "\n\n"
        w("content/departments/%s/department.yaml" % d["id"], yaml({
            "name": info["title"],
            "code": d["code"],
            "leaders": [{"name": info["leader"], "post": "负责人"}],
            "contact": {"address": info["address"], "phone": info["phone"], "hours": info["hours"]},
        }) + "functions: |\n" + "".join("  %s\n" % line if line else "\n" for line in (topics + body).split("\n")))
        w("content/departments/%s/files/result.svg" % d["id"], SAMPLE)

    def item(self, w, d, f, body):
        limit = f["time_limit"]
        base = "content/departments/%s/items/%s" % (d["id"], f["code"])
        w(base + ".yaml", yaml({
            "name": f["title"],
            "summary": f["description"],
            "code": f["code"],
            "type": TYPES[f["category"]],
            "level": "city",
            "agency": f["implementing_agency"],
            "audience": [AUDIENCE[a] for a in f["audience"]],
            "topics": [self.topics[t] for t in f["topics"]],
            "legal_basis": [{"title": x["name"].strip("《》"), "article": x["article"], "text": x["text"]} for x in f["legal_basis"]],
            "conditions": f["conditions"],
            "materials": [self.material(i, m) for i, m in enumerate(f["materials"])],
            "procedure": [
                {"id": "s%d" % (i + 1), "name": s["name"], "post": s["actor"], "days": s["days"], "does": s["description"]}
                for i, s in enumerate(f["process"])
            ],
            "time_limit": {"statutory": {"days": limit["statutory"]}, "promised": {"days": limit["promised"]}, "basis": limit["note"]},
            "result": {"name": f["result"], "kind": RESULT.get(f["result"], "certificate"), "sample": "result.svg"},
            "fees": [{"name": x["name"], "amount": x["standard"], "basis": x["basis"]} for x in f["fees"]],
            "handling": {
                "type": "promised", "online_depth": "end-to-end" if f["online"] else "published",
                "channels": ["online", "window"] if f["online"] else ["window"],
            },
            "windows": [{"name": x["name"], "window": x["counter"], "address": x["address"], "hours": x["hours"], "phone": x["phone"]} for x in f["windows"]],
            "consultation": {"phone": f["consult_phone"], "address": f["consult_address"]},
            "complaint": {"phone": f["complaint_phone"], "address": f["complaint_channel"]},
            "faq": [{"question": x["q"], "answer": x["a"]} for x in f["faq"]],
            "review": {"maintainer": "综合窗口", "updated": f["date"], "review_by": "2099-12-31"},
        }))
        w(base + ".md", self.links(body))

    @staticmethod
    def material(i, m):
        medium, originals, copies = FORM[m["form"]]
        kept = [m["form"]] if m["form"] == "原件（核验）" else []
        kept += [m["source"]] if m["source"] not in ("申请人自备", "政府部门核发") else []
        return {
            "id": "m%d" % (i + 1), "name": m["name"], "need": NEED[m["required"]], "kind": "other",
            "medium": medium, "originals": originals * m["copies"], "copies": copies * m["copies"], "source": SOURCE[m["source"]],
            "notes": "；".join(kept + [m["note"]]),
        }

    def article(self, w, d, f, slug, body):
        x = {
            "title": f["title"],
            "date": f["date"],
            "source": f["agency"],
            "summary": f["description"],
            "keywords": f["topics"],
            "related": ["@/departments" + x["url"].rstrip("/") for x in f["related_items"]],
            "index_number": f["index_no"],
            "category": f["category"],
            "issuer": f["agency"],
            "written": f["date"],
            "number": f["doc_no"],
            "subject_words": f["keywords"],
        }
        w("content/departments/%s/articles/%s.md" % (d["id"], slug), fm(x, self.links(body)))


def pages(g):
    """Every page of a generator: (kind, department, fields, name, body)."""
    serial = 0
    for di, d in enumerate(g.depts):
        info, body = g.dept_info(d)
        yield "dept", d, info, d["id"], body
        for j in range(g.item_dept[di]):
            f, body = g.item(di, j)
            yield "item", d, f, f["code"], body
        for j in range(g.art_dept[di]):
            serial += 1
            f, slug, body = g.article(di, j, serial)
            yield "article", d, f, slug, body


def make(size, seed, out):
    """Writes the corpus below `out`: `hugo/` and `menhu/`."""
    g = Gen(*SIZES[size], seed)
    outs = [(fmt(), Writer(os.path.join(out, name))) for name, fmt in (("hugo", Hugo), ("menhu", Menhu))]
    for fmt, w in outs:
        fmt.site(w, g)
    for kind, d, f, name, body in pages(g):
        for fmt, w in outs:
            if kind == "article":
                fmt.article(w, d, f, name, body)
            else:
                getattr(fmt, kind)(w, d, f, body)
    return {os.path.basename(w.root): w.files for _, w in outs}


def main():
    ap = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    ap.add_argument("--size", choices=SIZES, default="1k")
    ap.add_argument("--seed", default="1")
    ap.add_argument("--out", required=True)
    a = ap.parse_args()
    print(make(a.size, a.seed, a.out), file=sys.stderr)


if __name__ == "__main__":
    main()
