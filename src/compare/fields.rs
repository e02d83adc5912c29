//! The table of what is compared: every field that the public sees, what it is called, and what it holds.
//!
//! Not in it is what follows from other fields (addresses of the item itself), what only those who keep the content
//! look at (`review`), and ids. A test holds it to the schema of the records.

use crate::model::{
    AgencyNature, Audience, CaseKind, Channel, ClosedList, Delivery, ItemStatus, ItemType, Level,
    MaterialKind, MaterialNeed, MaterialSource, Medium, OffClock, OnlineDepth, PowerSource, ResultKind,
    Scope,
};

/// A field of a record or of a part of one.
#[derive(Debug)]
pub(super) struct Field {
    pub(super) key: &'static str,
    /// Its name; empty in a part that is told as its fields.
    pub(super) zh: &'static str,
    pub(super) en: &'static str,
    pub(super) shape: Shape,
}

/// The English name of a value of a closed list.
type English = fn(&str) -> Option<&'static str>;

/// What a field holds.
#[derive(Debug)]
pub(super) enum Shape {
    Text,
    /// An address, on this site or another.
    Address,
    Count(Unit),
    Flag,
    Term(English),
    Terms(English),
    Reference,
    References,
    /// Texts.
    Texts,
    Limit,
    /// Answers on which something depends.
    Answers,
    /// Ids of entries of another list of the record.
    Ids(&'static str),
    Position,
    Part(&'static [Field]),
    List(&'static List),
}

/// What is counted.
#[derive(Debug)]
pub(super) struct Unit {
    pub(super) zh: &'static str,
    /// One of them, and more.
    pub(super) en: (&'static str, &'static str),
    /// What less and more are called.
    pub(super) change: Direction,
    /// What none is called where it has a name of its own.
    pub(super) none: Option<(&'static str, &'static str)>,
}

/// What less and more of something are called.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Direction {
    /// Fewer and more.
    Number,
    /// Shorter and longer.
    Time,
}

/// A list of entries that have fields.
#[derive(Debug)]
pub(super) struct List {
    /// What an entry is called.
    pub(super) zh: &'static str,
    pub(super) en: &'static str,
    /// The fields by which people name an entry; none where it is named by the answers it depends on.
    pub(super) title: &'static [&'static str],
    /// JSON pointers to what makes two entries the same, the best first.
    pub(super) names: &'static [&'static [&'static str]],
    /// Whether the only entries left on both sides are the same.
    pub(super) is_loose: bool,
    /// Fields told of an entry that is new.
    pub(super) told: &'static [&'static str],
    /// What having some and having none mean, where `null` and an empty list differ.
    pub(super) some_or_none: Option<[(&'static str, &'static str); 2]>,
    pub(super) fields: &'static [Field],
}

const fn field(key: &'static str, zh: &'static str, en: &'static str, shape: Shape) -> Field {
    Field { key, zh, en, shape }
}

fn english<E: ClosedList>(key: &str) -> Option<&'static str> {
    E::from_key(key).map(ClosedList::name_en)
}

const WHEN: Field = field("when", "适用情形", "case it applies to", Shape::Answers);

/// An item.
pub(super) static ITEM: &[Field] = &[
    field("name", "事项名称", "name of the item", Shape::Text),
    field("status", "事项状态", "status", Shape::Term(english::<ItemStatus>)),
    field("since", "状态起始日期", "date of the status", Shape::Text),
    field("reason", "暂停或取消的原因", "reason for the status", Shape::Text),
    field("successor", "替代事项", "item that replaces it", Shape::Reference),
    field("department", "部门", "department", Shape::Reference),
    field("agency", "实施主体", "implementing body", Shape::Text),
    field("agency_nature", "实施主体性质", "nature of the body", Shape::Term(english::<AgencyNature>)),
    field("entrusted", "委托部门", "entrusting department", Shape::Text),
    field("co_agencies", "联办机构", "bodies that take part", Shape::References),
    field("time_limit", "", "", Shape::Part(LIMITS)),
    field("fees", "", "", Shape::List(&FEES)),
    field("handling", "", "", Shape::Part(HANDLING)),
    field("materials", "", "", Shape::List(&MATERIALS)),
    field("conditions", "", "", Shape::List(&CONDITIONS)),
    field("procedure", "", "", Shape::List(&STEPS)),
    field("windows", "", "", Shape::List(&WINDOWS)),
    field("result", "", "", Shape::Part(RESULT)),
    field("consultation", "咨询", "enquiries", Shape::Part(HOTLINE)),
    field("complaint", "监督投诉", "complaints", Shape::Part(HOTLINE)),
    field("remedies", "", "", Shape::Part(REMEDIES)),
    field("legal_basis", "", "", Shape::List(&BASIS)),
    field("situations", "", "", Shape::List(&SITUATIONS)),
    field("intermediaries", "", "", Shape::List(&INTERMEDIARIES)),
    field("online_suitability", "", "", Shape::Part(SUITABILITY)),
    field("faq", "", "", Shape::List(&FAQ)),
    field("summary", "一句话说明", "summary", Shape::Text),
    field("aliases_search", "通俗名称", "everyday names", Shape::Texts),
    field("code", "实施编码", "implementation code", Shape::Text),
    field("parent", "主项名称", "parent item", Shape::Text),
    field("type", "事项类型", "type", Shape::Term(english::<ItemType>)),
    field("level", "行使层级", "level", Shape::Term(english::<Level>)),
    field("power_source", "权力来源", "source of power", Shape::Term(english::<PowerSource>)),
    field("audience", "服务对象", "audience", Shape::Terms(english::<Audience>)),
    field("topics", "主题", "topics", Shape::References),
    field("life_events", "人生事件与经营阶段", "life events", Shape::References),
    field("related", "相关事项", "related items", Shape::References),
    field("joint", "所在的并联审批", "joint approvals it is part of", Shape::References),
];

static LIMITS: &[Field] = &[
    field("promised", "承诺时限", "promised limit", Shape::Limit),
    field("statutory", "法定时限", "statutory limit", Shape::Limit),
    field("extension", "可以延长的时限", "possible extension", Shape::Limit),
    field("extension_basis", "延长的依据", "basis of the extension", Shape::Text),
    field("basis", "时限的依据", "basis of the limit", Shape::Text),
    field("cases", "", "", Shape::List(&CASES)),
];

static CASES: List = List {
    zh: "情形的时限",
    en: "limit of a case",
    title: &[],
    names: &[&["/when"]],
    is_loose: true,
    told: &["promised", "statutory"],
    some_or_none: None,
    fields: &[
        WHEN,
        field("promised", "承诺时限", "promised limit", Shape::Limit),
        field("statutory", "法定时限", "statutory limit", Shape::Limit),
    ],
};

static FEES: List = List {
    zh: "收费项目",
    en: "fee",
    title: &["name"],
    names: &[&["/name"]],
    is_loose: true,
    told: &["amount"],
    some_or_none: Some([("收费", "charged for"), ("不收费", "free of charge")]),
    fields: &[
        field("name", "名称", "name", Shape::Text),
        field("amount", "收费标准", "amount", Shape::Text),
        field("basis", "收费依据", "basis", Shape::Text),
        field("reduction", "减免", "reduction", Shape::Text),
        WHEN,
    ],
};

static HANDLING: &[Field] = &[
    field("visits", "到办事现场次数", "number of visits", Shape::Count(TIMES)),
    field("visits_reason", "必须现场办理原因", "reason for visits", Shape::Text),
    field("online_depth", "网上办理深度", "online depth", Shape::Term(english::<OnlineDepth>)),
    field("type", "办件类型", "kind of handling", Shape::Term(english::<CaseKind>)),
    field("channels", "办理形式", "ways to apply", Shape::Terms(english::<Channel>)),
    field("scope", "通办范围", "area of handling", Shape::Term(english::<Scope>)),
    field("express", "支持物流快递", "delivery by post", Shape::Flag),
    field("appointment", "支持预约办理", "appointments", Shape::Flag),
    field("agent", "支持帮办代办", "help by an agent", Shape::Flag),
    field("online_payment", "支持网上支付", "online payment", Shape::Flag),
];

const TIMES: Unit = Unit { zh: "次", en: ("visit", "visits"), change: Direction::Number, none: None };
const COPIES: Unit = Unit { zh: "份", en: ("copy", "copies"), change: Direction::Number, none: None };
const DAYS: Unit = Unit {
    zh: "个工作日",
    en: ("working day", "working days"),
    change: Direction::Time,
    none: Some(("当场", "on the spot")),
};

static MATERIALS: List = List {
    zh: "申请材料",
    en: "document",
    title: &["name"],
    names: &[&["/id"], &["/name"]],
    is_loose: false,
    told: &["need", "originals", "copies", "when"],
    some_or_none: Some([("需要提交材料", "documents needed"), ("不需要提交材料", "no documents needed")]),
    fields: &[
        field("name", "名称", "name", Shape::Text),
        field("need", "必要性", "need", Shape::Term(english::<MaterialNeed>)),
        field("originals", "原件", "originals", Shape::Count(COPIES)),
        field("copies", "复印件", "photocopies", Shape::Count(COPIES)),
        field("kind", "材料类型", "kind", Shape::Term(english::<MaterialKind>)),
        field("medium", "材料形式", "medium", Shape::Term(english::<Medium>)),
        field("size", "规格", "size", Shape::Text),
        field("source", "来源渠道", "source", Shape::Term(english::<MaterialSource>)),
        field("issuer", "出具单位", "issuer", Shape::Text),
        field("legal_basis", "要求提供的依据", "basis of the demand", Shape::Text),
        field("form", "表格网址", "address of the form", Shape::Address),
        field("blank", "空白表格网址", "address of the blank form", Shape::Address),
        field("sample", "填写样例网址", "address of the sample", Shape::Address),
        field("notes", "填报须知", "notes", Shape::Text),
        WHEN,
    ],
};

static CONDITIONS: List = List {
    zh: "受理条件",
    en: "condition",
    title: &["text"],
    names: &[&["/id"], &["/text"]],
    is_loose: true,
    told: &["when"],
    some_or_none: None,
    fields: &[
        field("text", "内容", "text", Shape::Text),
        field("proof", "证明材料", "proof", Shape::Ids("materials")),
        WHEN,
    ],
};

static STEPS: List = List {
    zh: "办理环节",
    en: "step",
    title: &["name"],
    names: &[&["/id"], &["/name"]],
    is_loose: false,
    told: &["days"],
    some_or_none: None,
    fields: &[
        field("name", "名称", "name", Shape::Text),
        field("days", "办理天数", "duration", Shape::Count(DAYS)),
        field("post", "岗位", "post", Shape::Text),
        field("does", "办理内容", "work", Shape::Text),
        field("outcome", "环节结果", "outcome", Shape::Text),
        field("after", "前面的环节", "steps before", Shape::Ids("procedure")),
        field("off_clock", "特别程序", "special procedure", Shape::Term(english::<OffClock>)),
        WHEN,
    ],
};

static WINDOWS: List = List {
    zh: "办理窗口",
    en: "window",
    title: &["center", "name", "window"],
    names: &[&["/center/id", "/name", "/window"], &["/window", "/address"], &["/center/id", "/name"]],
    is_loose: true,
    told: &["address", "hours", "phone"],
    some_or_none: None,
    fields: &[
        field("center", "中心", "center", Shape::Reference),
        field("name", "地点名称", "place", Shape::Text),
        field("window", "窗口号", "window number", Shape::Text),
        field("address", "地址", "address", Shape::Text),
        field("hours", "办理时间", "opening hours", Shape::Text),
        field("phone", "电话", "phone", Shape::Text),
        field("transport", "交通", "transport", Shape::Text),
        field("map", "位置", "position", Shape::Position),
    ],
};

static RESULT: &[Field] = &[
    field("name", "审批结果", "result", Shape::Text),
    field("kind", "审批结果类型", "kind of result", Shape::Term(english::<ResultKind>)),
    field("sample", "结果样本网址", "address of the sample of the result", Shape::Address),
    field("validity", "结果有效期", "validity of the result", Shape::Text),
    field("renewal", "结果延续", "renewal of the result", Shape::Text),
    field("delivery", "送达方式", "delivery of the result", Shape::Terms(english::<Delivery>)),
    field("published", "决定公开", "publication of decisions", Shape::Flag),
];

static HOTLINE: &[Field] = &[
    field("phone", "电话", "phone", Shape::Text),
    field("address", "地址", "address", Shape::Text),
    field("url", "网址", "website", Shape::Address),
    field("center", "中心", "center", Shape::Reference),
];

static REMEDIES: &[Field] = &[
    field("review", "行政复议", "administrative review", Shape::Part(REMEDY)),
    field("litigation", "行政诉讼", "litigation", Shape::Part(REMEDY)),
];

static REMEDY: &[Field] = &[
    field("body", "机关", "body", Shape::Text),
    field("address", "地址", "address", Shape::Text),
    field("phone", "电话", "phone", Shape::Text),
    field("url", "网址", "website", Shape::Address),
    field("limit", "期限", "time limit", Shape::Text),
];

static BASIS: List = List {
    zh: "设定依据",
    en: "legal basis",
    title: &["title", "article"],
    names: &[&["/title", "/article"], &["/title"]],
    is_loose: true,
    told: &["number"],
    some_or_none: None,
    fields: &[
        field("title", "名称", "title", Shape::Text),
        field("number", "文号", "number", Shape::Text),
        field("article", "条款号", "article", Shape::Text),
        field("text", "条款内容", "text", Shape::Text),
        field("effective", "施行日期", "effective date", Shape::Text),
        field("url", "网址", "address", Shape::Address),
    ],
};

static SITUATIONS: List = List {
    zh: "情形问题",
    en: "question",
    title: &["question"],
    names: &[&["/id"], &["/question"]],
    is_loose: false,
    told: &[],
    some_or_none: None,
    fields: &[
        field("question", "问题", "question", Shape::Text),
        field("hint", "提示", "hint", Shape::Text),
        field("options", "", "", Shape::List(&OPTIONS)),
        field("when", "何时提问", "case it is asked in", Shape::Answers),
    ],
};

static OPTIONS: List = List {
    zh: "选项",
    en: "answer",
    title: &["label"],
    names: &[&["/id"], &["/label"]],
    is_loose: false,
    told: &[],
    some_or_none: None,
    fields: &[field("label", "名称", "label", Shape::Text), field("hint", "提示", "hint", Shape::Text)],
};

static INTERMEDIARIES: List = List {
    zh: "中介服务",
    en: "intermediary service",
    title: &["name"],
    names: &[&["/name"]],
    is_loose: true,
    told: &["fee"],
    some_or_none: None,
    fields: &[
        field("name", "名称", "name", Shape::Text),
        field("basis", "依据", "basis", Shape::Text),
        field("providers", "服务机构", "providers", Shape::Text),
        field("fee", "收费", "fee", Shape::Text),
    ],
};

static SUITABILITY: &[Field] = &[
    field("site_survey", "需要现场勘验", "site survey needed", Shape::Flag),
    field("bulky_drawings", "需要大量图纸", "bulky drawings needed", Shape::Flag),
    field("reason", "网上审批适宜性说明", "note on online handling", Shape::Text),
];

static FAQ: List = List {
    zh: "常见问题",
    en: "frequent question",
    title: &["question"],
    names: &[&["/question"]],
    is_loose: true,
    told: &[],
    some_or_none: None,
    fields: &[
        field("question", "问题", "question", Shape::Text),
        field("answer", "解答", "answer", Shape::Text),
    ],
};
