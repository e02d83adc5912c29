// A small site whose content is as hard to lay out as content gets: nothing in it is wrong, all of it is too long,
// too wide, too many, or looks like HTML.

import { execFileSync } from "node:child_process";
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";

const MENHU = process.env.MENHU ?? path.resolve(import.meta.dirname, "../../../target/debug/menhu");
const DAY = "2026-11-24";
// What the content lacks or has too much of is no matter here.
const OFF = ["missing-identity", "empty-column", "domain"];

/** `count` Han characters that begin with `start`. */
export function long(start, count) {
  return (start + "建筑工程施工许可证核发及其变更延期补发注销事项".repeat(10)).slice(0, count);
}

/** Latin letters without a blank to break at. */
export const UNBROKEN = `https://www.example.gov.cn/${"abcdefghij0123456789".repeat(6)}`;

/** A title that would be a script and a bold word, were it taken for HTML. */
export const MARKED_UP = `<script>document.title = "x"</script><b>粗</b> & "引号" <img src=x onerror=alert(1)>`;

export const NAME = long("事项名称", 120);
export const MATERIALS = Array.from({ length: 80 }, (_, at) => long(`第${at + 1}份材料`, at % 2 === 0 ? 12 : 60));
export const STEPS = Array.from({ length: 9 }, (_, at) => long(`第${at + 1}个环节`, 60));
export const COLUMNS = Array.from({ length: 30 }, (_, at) => `第${at + 1}列`);
const ITEMS = ["market/many", "market/marked-up", "second/unbroken", "second/short"];

const CONFIG = {
  kind: "portal",
  title: long("门户名称", 40),
  base_url: "https://www.example.gov.cn",
  sponsor: long("主办单位", 60),
  contact: { phone: "0300-5550000", email: `${"portal".repeat(9)}@example.gov.cn`, address: long("地址", 60) },
  columns: [
    { id: "news", name: long("栏目", 30), type: "news", description: long("栏目说明", 60), keywords: ["动态"], freshness: "none" },
    { id: "policies", name: "政策文件", type: "policies", description: "文件", keywords: ["文件"], freshness: "none" },
  ],
  rules: Object.fromEntries(OFF.map((code) => [code, { severity: "off", reason: "测试" }])),
};

const TOPICS = {
  topics: [{ id: "all", name: long("主题", 30), audience: "individual", summary: UNBROKEN }],
  life_events: [{ id: "born", name: long("人生事件", 30), audience: "individual", summary: long("说明", 60) }],
};

const DEPARTMENT = {
  name: long("部门名称", 60),
  functions: `- ${UNBROKEN}\n`,
  leaders: [{ name: long("姓名", 30), post: long("职务", 60), duties: UNBROKEN }],
  offices: [{ name: long("内设机构", 60), duties: UNBROKEN, phone: "0300-5550100", address: long("地址", 60) }],
};

function item(name) {
  return {
    name,
    summary: UNBROKEN,
    aliases_search: [long("别名", 60), UNBROKEN],
    type: "permit",
    audience: ["individual"],
    topics: ["all"],
    life_events: ["born"],
    legal_basis: [{ title: long("法律", 60), article: long("第", 30), text: UNBROKEN, effective: "2024-01-01" }],
    situations: [
      {
        id: "kind",
        question: long("问题", 60),
        hint: UNBROKEN,
        options: [
          { id: "one", label: long("甲选项", 60), hint: UNBROKEN },
          { id: "two", label: long("乙选项", 60) },
        ],
      },
    ],
    conditions: [{ id: "long", text: UNBROKEN }],
    materials: MATERIALS.map((material, at) => ({
      id: `m${at}`,
      name: material,
      need: "required",
      medium: "either",
      originals: 1,
      copies: at,
      size: "A4",
      source: "department",
      issuer: at % 7 === 0 ? UNBROKEN : long("出具机关", 60),
      notes: at % 5 === 0 ? UNBROKEN : long("说明", 60),
      ...(at % 9 === 1 ? { when: { kind: "one" } } : {}),
    })),
    procedure: STEPS.map((step, at) => ({ id: `s${at}`, name: step, post: long("岗位", 60), days: 1, does: UNBROKEN, outcome: long("结果", 60) })),
    time_limit: { statutory: { days: 20, unit: "working" }, promised: { days: 9, unit: "working" }, basis: UNBROKEN },
    result: { name: long("结果", 60), kind: "certificate", validity: long("有效期", 30) },
    fees: [{ name: long("收费项目", 60), amount: long("金额", 60), basis: UNBROKEN, reduction: long("减免", 60) }],
    handling: { type: "promised", visits: 1, visits_reason: long("原因", 60), online_depth: "accepted", channels: ["online", "window"] },
    windows: [{ center: "hall", window: long("2楼B区12号窗口", 60), hours: long("工作日 9:00—12:00，13:30—17:30", 60), phone: "0300-5551112" }],
    consultation: { phone: "0300-5551112", address: UNBROKEN },
    complaint: { phone: "0300-5551190", address: long("地址", 60), center: "hall" },
    faq: [{ question: long("问题", 60), answer: UNBROKEN }],
    related: ITEMS.slice(1),
  };
}

const JOINT = {
  name: long("一件事", 60),
  summary: UNBROKEN,
  lead: "market",
  audience: ["individual"],
  topics: ["all"],
  life_events: ["born"],
  participants: ITEMS.map((slug, at) => ({
    item: slug,
    after: at === 0 ? [] : [ITEMS[at - 1]],
    note: at % 2 === 0 ? UNBROKEN : long("说明", 60),
  })),
  statutory: { days: 45, unit: "working" },
  promised: { days: 40, unit: "working" },
};

const CENTER = {
  name: long("大厅", 60),
  kind: "service",
  summary: UNBROKEN,
  address: UNBROKEN,
  phone: "0300-5550010",
  hours: long("工作日 9:00—12:00，13:30—17:30", 60),
  transport: UNBROKEN,
  floors: [{ name: long("楼层", 60), windows: [{ name: long("窗口", 60), departments: ["market"], does: UNBROKEN, phone: "0300-5550011" }] }],
};

const FORM = {
  title: long("表格", 60),
  items: ["many"],
  intro: UNBROKEN,
  sections: [
    {
      title: long("一栏", 60),
      fields: [
        { id: "text", label: long("标签", 60), hint: UNBROKEN, type: "text", required: true, sample: UNBROKEN },
        { id: "choice", label: "选择", type: "choice", required: true, options: [{ id: "a", label: long("甲", 60) }, { id: "b", label: UNBROKEN }], sample: "a" },
      ],
    },
  ],
};

const row = (cells) => `| ${cells.join(" | ")} |`;
const TABLE = [
  row(COLUMNS),
  row(COLUMNS.map(() => "---")),
  ...Array.from({ length: 3 }, (_, line) => row(COLUMNS.map((_, at) => `${line + 1}.${at + 1} 万元`))),
].join("\n");
const BODY = [
  UNBROKEN,
  TABLE,
  `\`\`\`\n${"x = 1; ".repeat(60)}\n\`\`\``,
  `## ${UNBROKEN}`,
  `- ${UNBROKEN}\n  - ${UNBROKEN}\n    - ${UNBROKEN}`,
  `> ${UNBROKEN}`,
  `\`${UNBROKEN}\``,
].join("\n\n");
const article = (title, more = {}) => `---\n${JSON.stringify({ title, date: "2026-11-20", ...more })}\n---\n\n${BODY}\n`;

const DISCLOSURE = {
  index_number: "11990100009901235N/2026-00001",
  category: long("分类", 60),
  issuer: long("发布机构", 60),
  written: "2026-11-19",
  number: `示范〔2026〕${"1".repeat(40)}号`,
  subject_words: [long("主题词", 60), long("又一个", 60)],
  validity: "in-force",
};

const FILES = {
  "site-config.yaml": CONFIG,
  "content/topics.yaml": TOPICS,
  "content/departments/market/department.yaml": DEPARTMENT,
  "content/departments/market/items/many.yaml": item(NAME),
  "content/departments/market/items/marked-up.yaml": item(MARKED_UP),
  "content/departments/second/department.yaml": { name: long("又一个部门", 30) },
  "content/departments/second/items/unbroken.yaml": item(UNBROKEN.slice(0, 100)),
  "content/departments/second/items/short.yaml": { ...item("短"), materials: [], related: [] },
  "content/departments/market/forms/long.yaml": FORM,
  "content/departments/market/news/marked-up.md": article(MARKED_UP),
  "content/departments/market/policies/long.md": article(long("文件", 120), DISCLOSURE),
  "content/news/unbroken.md": article(UNBROKEN),
  "content/joint/long.yaml": JOINT,
  "content/centers/hall.yaml": CENTER,
  "content/pages/about.md": article("关于"),
};

/** Writes the site, builds it, and answers the folder of the result and how to remove both. */
export function hardSite() {
  const root = mkdtempSync(path.join(tmpdir(), "menhu-hard-"));
  for (const [name, content] of Object.entries(FILES)) {
    const file = path.join(root, name);
    mkdirSync(path.dirname(file), { recursive: true });
    // JSON is YAML, too.
    writeFileSync(file, typeof content === "string" ? content : JSON.stringify(content, null, 2));
  }
  const remove = () => rmSync(root, { recursive: true, force: true });
  try {
    execFileSync(MENHU, ["--root", root, "build", "--as-of", DAY, "--format", "short"], { encoding: "utf8", stdio: ["ignore", "pipe", "pipe"] });
  } catch (error) {
    remove();
    throw new Error(`the site does not build: ${error.stdout}${error.stderr}`);
  }
  return { folder: path.join(root, "public"), remove };
}
