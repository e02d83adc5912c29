//! The rules, one file each, in the order in which `menhu explain` lists them.

mod ambiguous_limit;
mod audience_topics;
mod bad_alias;
mod bad_icp;
mod bad_police_number;
mod bad_site_id;
mod broken_link;
mod calendar_missing;
mod case_kind;
mod catch_all;
mod co_agency_joint;
mod column_description;
mod columns;
mod cyclic_steps;
mod dead_end;
mod department_code;
mod depth_visits;
mod digits;
mod document_block;
mod document_dates;
mod document_number;
mod document_validity;
mod documents;
mod domain;
mod duplicate_code;
mod duplicate_id;
mod empty_column;
mod fee_payment;
mod filing;
mod form_offered;
mod future_date;
mod hotlines;
mod idle_question;
mod index_number;
mod intermediary_basis;
mod interpretation_both_ways;
mod item_code;
mod joint_cycle;
mod joint_departments;
mod joint_limit;
mod joint_participants;
mod law;
mod limits;
mod long_limit_basis;
mod may_follow;
mod missing_date;
mod missing_department;
mod missing_file;
mod missing_identity;
mod missing_review;
mod mobile_phone;
mod navigation_length;
mod never_applies;
mod order;
mod parts;
mod permit_faq;
mod personal_data;
mod phone;
mod promise_over_statutory;
mod proof_listed;
mod quoted_article;
mod reference;
mod repealed_basis;
mod report_sums;
mod result_kind;
mod result_sample;
mod review_overdue;
mod shared_data;
mod short_condition;
mod single_option;
mod situations;
mod stale_column;
mod statutory_kinds;
mod step_days;
mod survey_limit;
mod too_many_situations;
mod translation_language;
mod translation_outdated;
mod translation_unmatched;
mod unknown_column;
mod unknown_reference;
mod unknown_when;
mod visits;
mod weak_policy;
mod window_exact;
mod window_hours;

use super::Rule;

/// Every rule.
pub static RULES: &[&dyn Rule] = &[
    // What the law makes public.
    &parts::MISSING_BASIS,
    &parts::MISSING_BODY,
    &parts::MISSING_CONDITIONS,
    &parts::MISSING_PROCEDURE,
    &parts::MISSING_LIMIT,
    &parts::MISSING_RESULT,
    &parts::MISSING_COMPLAINT,
    // What the parts of an item say together.
    &promise_over_statutory::PromiseOverStatutory,
    &case_kind::KindOfCase,
    &result_kind::KindOfResult,
    &result_sample::ResultSample,
    &visits::Visits,
    &depth_visits::DepthVisits,
    &hotlines::Hotlines,
    &window_hours::WindowHours,
    &window_exact::WindowExact,
    &audience_topics::AudienceTopics,
    &permit_faq::PermitFaq,
    &step_days::StepDays,
    &fee_payment::FeePayment,
    &short_condition::ShortCondition,
    &proof_listed::ProofListed,
    &survey_limit::SurveyLimit,
    &catch_all::CatchAll,
    &may_follow::MayFollow,
    &shared_data::SharedData,
    &intermediary_basis::IntermediaryBasis,
    &form_offered::FormOffered,
    &long_limit_basis::LongLimitBasis,
    &cyclic_steps::CyclicSteps,
    &co_agency_joint::CoAgencyJoint,
    // Codes.
    &item_code::CodeOfItem,
    &duplicate_code::DuplicateCode,
    &department_code::DepartmentCode,
    // References.
    &unknown_reference::UnknownReference,
    &missing_department::MissingDepartment,
    &missing_file::MissingFile,
    &broken_link::BrokenLink,
    &joint_cycle::JointCycle,
    &joint_limit::JointLimit,
    &joint_departments::JointDepartments,
    &joint_participants::JointParticipants,
    // Situations and identifiers.
    &unknown_when::UnknownWhen,
    &single_option::SingleOption,
    &never_applies::NeverApplies,
    &idle_question::IdleQuestion,
    &dead_end::DeadEnd,
    &ambiguous_limit::AmbiguousLimit,
    &too_many_situations::TooManySituations,
    &duplicate_id::DuplicateId,
    &bad_alias::BadAlias,
    // Columns and dates.
    &unknown_column::UnknownColumn,
    &empty_column::EmptyColumn,
    &stale_column::StaleColumn,
    &missing_date::MissingDate,
    &future_date::FutureDate,
    &review_overdue::ReviewOverdue,
    &missing_review::MissingReview,
    // Whose site it is.
    &missing_identity::MissingIdentity,
    &bad_site_id::BadSiteId,
    &bad_icp::BadIcp,
    &bad_police_number::BadPoliceNumber,
    &domain::Domain,
    &column_description::ColumnDescription,
    &navigation_length::NavigationLength,
    &weak_policy::WeakPolicy,
    // Documents.
    &document_block::DocumentBlock,
    &index_number::IndexNumber,
    &document_number::DocumentNumber,
    &document_dates::DocumentDates,
    &document_validity::DocumentValidity,
    &interpretation_both_ways::InterpretationBothWays,
    &repealed_basis::RepealedBasis,
    &quoted_article::QuotedArticle,
    &statutory_kinds::StatutoryKinds,
    &report_sums::ReportSums,
    // Translations.
    &translation_language::LanguageOfTranslation,
    &translation_unmatched::TranslationUnmatched,
    &translation_outdated::TranslationOutdated,
    // Leaks.
    &personal_data::PersonalData,
    &mobile_phone::MobilePhone,
    // The calendar.
    &calendar_missing::CalendarMissing,
];
