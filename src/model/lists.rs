//! The closed lists of the domain, one table each.

use super::closed_list::closed_list;

closed_list! {
    /// Type of an approval item.
    ItemType, "item type", "事项类型" {
        Permit = "permit" "行政许可" "Administrative permit" "01",
        Penalty = "penalty" "行政处罚" "Administrative penalty" "02",
        Coercion = "coercion" "行政强制" "Administrative coercion" "03",
        Levy = "levy" "行政征收" "Levy" "04",
        Payment = "payment" "行政给付" "Benefit payment" "05",
        Inspection = "inspection" "行政检查" "Inspection" "06",
        Confirmation = "confirmation" "行政确认" "Confirmation" "07",
        Reward = "reward" "行政奖励" "Reward" "08",
        Adjudication = "adjudication" "行政裁决" "Adjudication" "09",
        OtherPower = "other-power" "其他行政权力" "Other administrative power" "10",
        PublicService = "public-service" "公共服务" "Public service" "20",
    }
}

closed_list! {
    /// Whether an item can be applied for.
    ItemStatus, "item status", "事项状态" {
        InForce = "in-force" "在用" "In force" "1",
        Suspended = "suspended" "暂停" "Suspended" "2",
        Abolished = "abolished" "取消" "Abolished" "3",
    }
}

closed_list! {
    /// Level of government that exercises a power (行使层级).
    Level, "level", "行使层级" {
        National = "national" "国家级" "National" "1",
        Province = "province" "省级" "Provincial" "2",
        City = "city" "市级" "City" "3",
        County = "county" "县级" "County" "4",
        Town = "town" "镇（乡、街道）级" "Town" "5",
        Village = "village" "村（社区）级" "Village" "6",
    }
}

closed_list! {
    /// Where the power to decide comes from.
    PowerSource, "power source", "权力来源" {
        Statutory = "statutory" "法定本级行使" "Statutory" "1",
        Devolved = "devolved" "上级下放" "Devolved from above" "2",
        AuthorisedBySuperior = "authorised-by-superior" "上级授权" "Authorised by superior" "3",
        AuthorisedByPeer = "authorised-by-peer" "同级授权" "Authorised by peer" "4",
        EntrustedBySuperior = "entrusted-by-superior" "上级委托" "Entrusted by superior" "5",
        EntrustedByPeer = "entrusted-by-peer" "同级委托" "Entrusted by peer" "6",
    }
}

closed_list! {
    /// Legal nature of the implementing body.
    AgencyNature, "agency nature", "实施主体性质" {
        StatutoryBody = "statutory-body" "法定机关" "Statutory body" "1",
        AuthorisedOrganisation = "authorised-organisation" "授权组织" "Authorised organisation" "2",
        EntrustedOrganisation = "entrusted-organisation" "受委托组织" "Entrusted organisation" "3",
    }
}

closed_list! {
    /// Whom an item serves.
    Audience, "audience", "服务对象" {
        Individual = "individual" "自然人" "Individuals" "1",
        Enterprise = "enterprise" "企业法人" "Enterprises" "2",
        Institution = "institution" "事业法人" "Public institutions" "3",
        SocialOrganisation = "social-organisation" "社会组织法人" "Social organisations" "4",
        Unincorporated = "unincorporated" "非法人企业" "Unincorporated businesses" "5",
        Government = "government" "行政机关" "Government bodies" "6",
        Other = "other" "其他组织" "Other organisations" "9",
    }
}

closed_list! {
    /// Whether a material must be handed in.
    MaterialNeed, "material need", "材料必要性" {
        Required = "required" "必要" "Required" "1",
        Optional = "optional" "非必要" "Optional" "2",
        MayFollow = "may-follow" "容缺后补" "May follow later" "3",
    }
}

impl MaterialNeed {
    /// How much it asks of people: of several items that want the same material, the greatest counts.
    #[must_use]
    pub fn weight(self) -> u8 {
        match self {
            Self::Optional => 0,
            Self::MayFollow => 1,
            Self::Required => 2,
        }
    }
}

closed_list! {
    /// Kind of a material.
    MaterialKind, "material kind", "材料类型" {
        Certificate = "certificate" "证件证书证明" "Certificate or proof" "1",
        Form = "form" "申请表格文书" "Application form" "2",
        Other = "other" "其他" "Other" "3",
    }
}

closed_list! {
    /// Medium in which a material is handed in.
    Medium, "medium", "材料形式" {
        Paper = "paper" "纸质" "Paper" "1",
        Electronic = "electronic" "电子化" "Electronic" "2",
        Either = "either" "纸质或电子化" "Paper or electronic" "3",
    }
}

closed_list! {
    /// Where a material comes from.
    MaterialSource, "material source", "来源渠道" {
        Applicant = "applicant" "申请人自备" "Applicant" "10",
        Department = "department" "政府部门核发" "Government department" "20",
        Intermediary = "intermediary" "中介机构出具" "Intermediary" "30",
        Other = "other" "其他" "Other" "99",
    }
}

closed_list! {
    /// Unit in which a limit is counted.
    DayUnit, "day unit", "时限单位" {
        Working = "working" "个工作日" "working days" "",
        Calendar = "calendar" "日" "calendar days" "",
    }
}

closed_list! {
    /// Kind of a result.
    ResultKind, "result kind", "审批结果类型" {
        Certificate = "certificate" "证照" "Certificate" "",
        Approval = "approval" "批文" "Approval document" "",
        Other = "other" "其他" "Other" "",
        None = "none" "无" "None" "",
    }
}

closed_list! {
    /// How a result reaches the applicant.
    Delivery, "delivery", "送达方式" {
        Window = "window" "窗口领取" "At the window" "",
        Post = "post" "邮政寄递" "By post" "",
        Electronic = "electronic" "电子证照" "Electronic" "",
    }
}

closed_list! {
    /// Kind of handling (办件类型).
    CaseKind, "case kind", "办件类型" {
        OnTheSpot = "on-the-spot" "即办件" "On the spot" "1",
        Promised = "promised" "承诺件" "Within a promised limit" "2",
    }
}

closed_list! {
    /// How far an item can be handled online (网上办理深度, levels Ⅰ to Ⅳ).
    OnlineDepth, "online depth", "网上办理深度" {
        Published = "published" "事项公开" "Published" "1",
        PreReview = "pre-review" "在线预审" "Online pre-review" "2",
        Accepted = "accepted" "在线办理" "Online handling" "3",
        EndToEnd = "end-to-end" "全程网办" "End to end online" "4",
    }
}

closed_list! {
    /// Way to hand in an application (办理形式).
    Channel, "channel", "办理形式" {
        Window = "window" "窗口办理" "Window" "1",
        Online = "online" "网上办理" "Online" "2",
        Post = "post" "快递申请" "By post" "3",
        SelfService = "self-service" "自助终端" "Self-service terminal" "4",
    }
}

closed_list! {
    /// Area within which an item can be handled anywhere (通办范围).
    Scope, "scope", "通办范围" {
        National = "national" "全国" "Nationwide" "1",
        Province = "province" "全省" "Province-wide" "2",
        City = "city" "全市" "City-wide" "3",
        County = "county" "全县（区）" "County-wide" "4",
        Town = "town" "全镇（街道）" "Town-wide" "5",
        CrossVillage = "cross-village" "跨村（社区）" "Across villages" "6",
    }
}

closed_list! {
    /// Step that the statutory clock leaves out (licensing law, article 45).
    OffClock, "off-clock step", "特别程序" {
        Hearing = "hearing" "听证" "Hearing" "",
        Tender = "tender" "招标" "Tender" "",
        Auction = "auction" "拍卖" "Auction" "",
        Inspection = "inspection" "检验" "Inspection" "",
        Testing = "testing" "检测" "Testing" "",
        Quarantine = "quarantine" "检疫" "Quarantine" "",
        Appraisal = "appraisal" "鉴定" "Appraisal" "",
        ExpertReview = "expert-review" "专家评审" "Expert review" "",
    }
}

closed_list! {
    /// Whether a document is in force.
    Validity, "validity", "有效性" {
        InForce = "in-force" "有效" "In force" "",
        Amended = "amended" "已修改" "Amended" "",
        Repealed = "repealed" "废止" "Repealed" "",
        Expired = "expired" "失效" "Expired" "",
    }
}

closed_list! {
    /// Kind of a column (the closed list behind the `ColumnType` tag).
    ColumnType, "column type", "栏目类型" {
        Overview = "overview" "概况信息" "Overview" "",
        Functions = "functions" "机构职能" "Functions" "",
        Leaders = "leaders" "领导信息" "Leaders" "",
        News = "news" "动态要闻" "News" "",
        Notices = "notices" "通知公告" "Notices" "",
        Policies = "policies" "政策文件" "Policy documents" "",
        Interpretations = "interpretations" "政策解读" "Interpretations" "",
        DisclosureGuide = "disclosure-guide" "公开指南" "Disclosure guide" "",
        DisclosureSystem = "disclosure-system" "公开制度" "Disclosure rules" "",
        Disclosure = "disclosure" "法定主动公开内容" "Statutory disclosure" "",
        AnnualReport = "annual-report" "公开年报" "Annual reports" "",
        Personnel = "personnel" "人事信息" "Personnel" "",
        Plans = "plans" "规划计划" "Plans" "",
        Statistics = "statistics" "统计数据" "Statistics" "",
        Budget = "budget" "财政预决算" "Budget and accounts" "",
        Surveys = "surveys" "征集调查" "Surveys" "",
        Interviews = "interviews" "在线访谈" "Interviews" "",
        Services = "services" "办事服务" "Services" "",
        Interaction = "interaction" "互动交流" "Interaction" "",
        Topics = "topics" "专题专栏" "Special topics" "",
        Other = "other" "其他栏目" "Other" "",
    }
}

closed_list! {
    /// Kind of a department, for the list of departments.
    DepartmentKind, "department kind", "部门类别" {
        Office = "office" "政府办公室" "Government office" "",
        Constituent = "constituent" "政府工作部门" "Government departments" "",
        Party = "party" "党群部门" "Party and mass organisations" "",
        Vertical = "vertical" "垂直管理部门" "Vertically managed bodies" "",
        Institution = "institution" "事业单位" "Public institutions" "",
        Town = "town" "镇（街道）" "Towns and streets" "",
        Other = "other" "其他机构" "Other bodies" "",
    }
}

closed_list! {
    /// Kind of a centre.
    CenterKind, "center kind", "中心类别" {
        Service = "service" "行政服务中心" "Administrative service centre" "",
        Complaint = "complaint" "行政效能投诉中心" "Complaint centre" "",
    }
}

closed_list! {
    /// Type of a form field.
    FieldType, "field type", "字段类型" {
        Text = "text" "单行文字" "Text" "",
        Paragraph = "paragraph" "多行文字" "Paragraph" "",
        Number = "number" "数字" "Number" "",
        Money = "money" "金额" "Money" "",
        Date = "date" "日期" "Date" "",
        DateRange = "date-range" "起止日期" "Date range" "",
        Choice = "choice" "单选" "Choice" "",
        Choices = "choices" "多选" "Choices" "",
        YesNo = "yes-no" "是否" "Yes or no" "",
        ResidentId = "resident-id" "居民身份证号" "Resident id" "",
        CreditCode = "credit-code" "统一社会信用代码" "Credit code" "",
        Phone = "phone" "电话号码" "Phone" "",
        Email = "email" "电子邮箱" "E-mail" "",
        Address = "address" "地址" "Address" "",
        BankAccount = "bank-account" "银行账号" "Bank account" "",
        File = "file" "上传文件" "File" "",
        Table = "table" "表格" "Table" "",
        Signature = "signature" "签名" "Signature" "",
        Note = "note" "说明" "Note" "",
    }
}

closed_list! {
    /// Whether a site is a portal of many departments or the site of one.
    SiteKind, "site kind", "站点类型" {
        Portal = "portal" "门户" "Portal" "",
        Department = "department" "部门网站" "Department site" "",
    }
}

closed_list! {
    /// Severity of a finding; errors stop publication.
    SeverityKey, "severity", "严重程度" {
        Error = "error" "错误" "Error" "",
        Warning = "warning" "警告" "Warning" "",
        Advice = "advice" "建议" "Advice" "",
        Off = "off" "关闭" "Off" "",
    }
}

closed_list! {
    /// How hard pages are minified.
    Minify, "minify mode", "压缩方式" {
        Squeeze = "squeeze" "精简模板空白" "Squeezed templates" "",
        Full = "full" "完全压缩" "Full" "",
    }
}

closed_list! {
    /// What files are packed by, beside the files themselves.
    Compression, "compression", "预压缩" {
        Gzip = "gz" "gzip" "gzip" "",
        Brotli = "br" "Brotli" "Brotli" "",
    }
}

closed_list! {
    /// The seven parts that the law demands of an item: made public since the notice of 2006.
    Part, "statutory part", "法定公开要素" {
        Basis = "basis" "设定依据" "Legal basis" "",
        Body = "body" "实施主体" "Implementing body" "",
        Conditions = "conditions" "受理条件" "Conditions" "",
        Procedure = "procedure" "办理流程" "Procedure" "",
        Limit = "limit" "办结时限" "Time limit" "",
        Result = "result" "审批结果" "Result" "",
        Complaint = "complaint" "监督投诉" "Complaint route" "",
    }
}

closed_list! {
    /// A language into which content is translated by hand; traditional characters are converted instead.
    TranslationLanguage, "translation language", "译文的语言" {
        English = "en" "英文" "English" "",
        French = "fr" "法文" "French" "",
        German = "de" "德文" "German" "",
        Spanish = "es" "西班牙文" "Spanish" "",
        Portuguese = "pt" "葡萄牙文" "Portuguese" "",
        Russian = "ru" "俄文" "Russian" "",
        Arabic = "ar" "阿拉伯文" "Arabic" "",
        Japanese = "ja" "日文" "Japanese" "",
        Korean = "ko" "韩文" "Korean" "",
        Vietnamese = "vi" "越南文" "Vietnamese" "",
        Thai = "th" "泰文" "Thai" "",
        Tibetan = "bo" "藏文" "Tibetan" "",
        Uyghur = "ug" "维吾尔文" "Uyghur" "",
        Mongolian = "mn" "蒙古文" "Mongolian" "",
        Kazakh = "kk" "哈萨克文" "Kazakh" "",
        Zhuang = "za" "壮文" "Zhuang" "",
        Yi = "ii" "彝文" "Yi" "",
    }
}

closed_list! {
    /// A form of Chinese into which the finished site is converted.
    Variant, "variant", "转换的语言" {
        Traditional = "zh-Hant" "繁体中文" "Traditional Chinese" "",
    }
}

closed_list! {
    /// A day on which a centre opens.
    OpeningDay, "opening day", "开放日" {
        Workday = "workday" "工作日" "Working days" "",
        Monday = "monday" "星期一" "Monday" "",
        Tuesday = "tuesday" "星期二" "Tuesday" "",
        Wednesday = "wednesday" "星期三" "Wednesday" "",
        Thursday = "thursday" "星期四" "Thursday" "",
        Friday = "friday" "星期五" "Friday" "",
        Saturday = "saturday" "星期六" "Saturday" "",
        Sunday = "sunday" "星期日" "Sunday" "",
    }
}
