//! What the law wants disclosed, and the yearly report on it.

use std::collections::BTreeMap;

use super::{ClosedList as _, LinkTarget, Text, closed_list::closed_list};
use crate::source::SourcePath;

/// Where the information of each statutory kind is (`statutory.yaml`).
#[derive(Clone, Debug)]
pub struct StatutoryDisclosure {
    /// The file it comes from.
    pub path: SourcePath,
    /// The kinds that are told, in written order.
    pub entries: Box<[StatutoryEntry]>,
}

/// A statutory kind of information.
#[derive(Clone, Debug)]
pub struct StatutoryEntry {
    /// The kind.
    pub kind: DisclosureKind,
    /// Where it is.
    pub links: Box<[LinkTarget]>,
    /// Why there is none, or where else it is.
    pub none: Option<Text>,
    /// A remark.
    pub note: Option<Text>,
}

/// Applicants of the table of requests, in official order.
pub const APPLICANTS: [&str; 6] = ["natural", "enterprise", "research", "welfare", "legal", "other"];

/// Numbers by applicant.
pub type ByApplicant = [u32; APPLICANTS.len()];

/// The numbers of a yearly report on disclosure (政府信息公开工作年度报告, form of 2021).
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct AnnualReport {
    /// Year of report.
    pub year: i16,
    /// Rules and normative documents: made, repealed, in force.
    pub rules: [u32; 3],
    /// Normative documents: made, repealed, in force.
    pub documents: [u32; 3],
    /// Decisions on permits, penalties and coercion.
    pub decisions: [u32; 3],
    /// Fees in ten thousand yuan, as written.
    pub fees: Option<Text>,
    /// Requests; rows that are not written are zero.
    pub requests: BTreeMap<RequestRow, ByApplicant>,
    /// Review, litigation at once, litigation after review: upheld, corrected, other, pending.
    pub disputes: [[u32; 4]; 3],
}

impl AnnualReport {
    /// The numbers of `row`.
    #[must_use]
    pub fn row(&self, row: RequestRow) -> ByApplicant {
        self.requests.get(&row).copied().unwrap_or_default()
    }

    /// All requests that were dealt with.
    #[must_use]
    pub fn dealt_with(&self) -> ByApplicant {
        let rows = RequestRow::ALL.iter().filter(|row| !row.code().is_empty());
        rows.map(|row| self.row(*row)).fold(ByApplicant::default(), added)
    }
}

/// The sum of `a` and `b`, applicant by applicant.
#[must_use]
pub fn added(a: ByApplicant, b: ByApplicant) -> ByApplicant {
    let mut sum = a;
    for (into, more) in sum.iter_mut().zip(b) {
        *into += more;
    }
    sum
}

closed_list! {
    /// What agencies disclose on their own (Regulations on the Disclosure of Government Information, article 20).
    DisclosureKind, "kind of statutory disclosure", "主动公开的类别" {
        Rules = "rules" "行政法规、规章和规范性文件" "Regulations, rules and normative documents" "一",
        Organisation = "organisation" "机关职能、机构设置、办公地址、办公时间、联系方式、负责人姓名" "Functions, organisation, address, hours, contacts and names of heads" "二",
        Plans = "plans" "国民经济和社会发展规划、专项规划、区域规划及相关政策" "Development plans and related policies" "三",
        Statistics = "statistics" "国民经济和社会发展统计信息" "Statistics of the economy and society" "四",
        Services = "services" "办理行政许可和其他对外管理服务事项的依据、条件、程序以及办理结果" "Bases, conditions, procedures and results of permits and other services" "五",
        Penalties = "penalties" "实施行政处罚、行政强制的依据、条件、程序以及有一定社会影响的行政处罚决定" "Bases, conditions and procedures of penalties and coercion, and penalties that matter to society" "六",
        Budget = "budget" "财政预算、决算信息" "Budgets and final accounts" "七",
        Fees = "fees" "行政事业性收费项目及其依据、标准" "Administrative fees, their bases and rates" "八",
        Procurement = "procurement" "政府集中采购项目的目录、标准及实施情况" "Central procurement: catalogue, standards and execution" "九",
        Projects = "projects" "重大建设项目的批准和实施情况" "Approval and progress of major construction projects" "十",
        Livelihood = "livelihood" "扶贫、教育、医疗、社会保障、促进就业等方面的政策、措施及其实施情况" "Policies on poverty, education, health, social security and jobs, and what came of them" "十一",
        Emergencies = "emergencies" "突发公共事件的应急预案、预警信息及应对情况" "Plans for emergencies, warnings and responses" "十二",
        Inspections = "inspections" "环境保护、公共卫生、安全生产、食品药品、产品质量的监督检查情况" "Inspections of environment, health, safety, food, drugs and products" "十三",
        Recruitment = "recruitment" "公务员招考的职位、名额、报考条件等事项以及录用结果" "Civil service examinations: posts, places, conditions and results" "十四",
        Other = "other" "法律、法规、规章和国家有关规定规定应当主动公开的其他政府信息" "Other information that laws and regulations require to be disclosed" "十五",
    }
}

closed_list! {
    /// A row of the table of requests in the yearly report on disclosure; the code is its group.
    RequestRow, "row of the yearly report", "年报申请情况的行" {
        Received = "received" "一、本年新收政府信息公开申请数量" "Received this year" "",
        CarriedOver = "carried_over" "二、上年结转政府信息公开申请数量" "Carried over from last year" "",
        Granted = "granted" "（一）予以公开" "Granted" "granted",
        Partly = "partly" "（二）部分公开" "Partly granted" "partly",
        RefusedSecret = "refused_secret" "1.属于国家秘密" "State secrets" "refused",
        RefusedForbidden = "refused_forbidden" "2.其他法律行政法规禁止公开" "Forbidden by other laws" "refused",
        RefusedSafety = "refused_safety" "3.危及“三安全一稳定”" "Would endanger security or stability" "refused",
        RefusedThirdParty = "refused_third_party" "4.保护第三方合法权益" "Rights of third parties" "refused",
        RefusedInternal = "refused_internal" "5.属于三类内部事务信息" "Internal affairs" "refused",
        RefusedProcess = "refused_process" "6.属于四类过程性信息" "Information of a pending process" "refused",
        RefusedFile = "refused_file" "7.属于行政执法案卷" "Enforcement files" "refused",
        RefusedQuery = "refused_query" "8.属于行政查询事项" "Registers with a procedure of their own" "refused",
        UnableNotHeld = "unable_not_held" "1.本机关不掌握相关政府信息" "Not held here" "unable",
        UnableToMake = "unable_to_make" "2.没有现成信息需要另行制作" "Would have to be made" "unable",
        UnableUnclear = "unable_unclear" "3.补正后申请内容仍不明确" "Still unclear after correction" "unable",
        DeclinedPetition = "declined_petition" "1.信访举报投诉类申请" "Petitions, reports and complaints" "declined",
        DeclinedDuplicate = "declined_duplicate" "2.重复申请" "Asked before" "declined",
        DeclinedPublication = "declined_publication" "3.要求提供公开出版物" "Published works" "declined",
        DeclinedExcessive = "declined_excessive" "4.无正当理由大量反复申请" "Excessive without good reason" "declined",
        DeclinedConfirmation = "declined_confirmation" "5.要求行政机关确认或重新出具已获取信息" "To confirm or issue anew what was given" "declined",
        OtherNotCorrected = "other_not_corrected" "1.申请人无正当理由逾期不补正、行政机关不再处理其政府信息公开申请" "Not corrected in time" "other",
        OtherNotPaid = "other_not_paid" "2.申请人逾期未按收费通知要求缴纳费用、行政机关不再处理其政府信息公开申请" "Not paid in time" "other",
        OtherRest = "other_rest" "3.其他" "Other" "other",
        CarriedForward = "carried_forward" "四、结转下年度继续办理" "Carried forward to next year" "",
    }
}

closed_list! {
    /// A table of the yearly report on disclosure.
    ReportPart, "part of the yearly report", "年报的表" {
        Active = "active" "主动公开政府信息情况" "Disclosed on our own" "",
        Requests = "requests" "收到和处理政府信息公开申请情况" "Requests received and dealt with" "",
        Disputes = "disputes" "政府信息公开行政复议、行政诉讼情况" "Reviews and litigation" "",
    }
}
