package import Kernel

extension Refusal {
    package static let unknownListing = Refusal(
        "listed-supervision.unknown", kind: .unknown, "没有这项挂牌督办，或您无权查看。",
        "There is no such listing, or you may not see it.")
    package static let onlyMajorListed = Refusal(
        "listed-supervision.only-major", kind: .conflict, "只有未结束的重大隐患可以挂牌督办。", "Only an open major danger is listed.")
    package static let listedAlready = Refusal(
        "listed-supervision.listed-already", kind: .conflict, "这条隐患已在挂牌督办中。", "This danger is listed already.")
    package static let listingLevel = Refusal(
        "listed-supervision.level", field: "level", "督办级别为县级、市级或省级。", "The level is county, prefecture or province.")
    package static let listingWrongPhase = Refusal(
        "listed-supervision.wrong-phase", kind: .conflict, "挂牌督办当前状态不允许此操作。",
        "The listing's present state does not allow this act.")
    package static let listingNeedsAuthority = Refusal(
        "listed-supervision.needs-authority", kind: .forbidden, "须由督办级别及以上的监管部门办理。",
        "This is for a regulator of the listing's level or above.")
    package static let listingNeedsManager = Refusal(
        "listed-supervision.needs-manager", kind: .forbidden, article: "煤矿安全生产条例 第35条", "须由矿长签字。",
        "The mine's manager signs this.")
    package static let listingRaisedFromAbove = Refusal(
        "listed-supervision.raised-from-above", kind: .forbidden, "提级督办须由更高一级的监管部门决定。",
        "A level is raised by a regulator above it.")
    package static let noticeIncomplete = Refusal(
        "listed-supervision.notice-incomplete", field: "number", "督办通知须写明文号、督办单位、督办人、期限、验收单位和公示内容。",
        "A notice states its number, unit, person, deadline, who accepts, and what the public reads.")
    package static let listingTextMissing = Refusal(
        "listed-supervision.text-missing", field: "text", "请填写内容。", "Write the text.")
    package static let percentOutside = Refusal(
        "listed-supervision.percent", field: "percent", "进度为 0 到 100。", "Progress is between 0 and 100.")
    package static let quarterUnknown = Refusal(
        "listed-supervision.quarter", field: "quarter", "请按 2026Q3 的格式填写已开始的季度。",
        "Write a quarter that has begun, as 2026Q3.")
    package static let quarterReported = Refusal(
        "listed-supervision.quarter-reported", kind: .conflict, field: "quarter", "该季度报告已提交。",
        "This quarter's report is filed already.")
    package static let mineAcceptsFirst = Refusal(
        "listed-supervision.mine-accepts-first", kind: .conflict, "须先由矿长验收合格，再申请督办验收。",
        "The mine's manager accepts it first.")
}
