package import Kernel

extension Refusal {
    package static func fieldBlank(_ field: String) -> Refusal {
        Refusal("registry.blank", field: field, "此项必须填写。", "This is needed; fill it in.")
    }
    package static func fieldTooLong(_ field: String, _ limit: Int) -> Refusal {
        Refusal(
            "registry.too-long", field: field, "最多 \(limit) 个字符，请缩短。", "At most \(limit) characters; shorten it.")
    }
    package static func fieldUnfit(_ field: String, _ kind: Localized) -> Refusal {
        Refusal(
            "registry.unfit", field: field, "“\(kind.zh)”没有这一项，请清空或改正类型。",
            "A “\(kind.en)” has no such fact; clear it or correct the kind.")
    }
    package static func fieldWrong(_ field: String, _ expected: Localized) -> Refusal {
        Refusal("registry.wrong-value", field: field, "应为\(expected.zh)。", "This must be \(expected.en).")
    }
    package static func endsBeforeItBegins(_ field: String) -> Refusal {
        Refusal("registry.ends-before-it-begins", field: field, "结束日期早于开始日期。", "The end lies before the beginning.")
    }
    package static func unknownReference(_ field: String) -> Refusal {
        Refusal(
            "registry.unknown-reference", kind: .invalid, field: field, "所选的对象不存在或不属于本单位。",
            "What is chosen here does not exist or belongs elsewhere.")
    }
    package static let unknownEntity = Refusal(
        "registry.unknown", kind: .unknown, "没有这条记录，或您无权查看。", "There is no such entry, or you may not see it.")
    package static let alreadyRegistered = Refusal(
        "registry.already-there", kind: .conflict, field: "id", "这个编号已登记。", "This number is registered already.")
    package static let underItself = Refusal(
        "registry.under-itself", field: "parent", "不能放在自身或其下级之下。", "Nothing can stand below itself.")
    package static let notTheKeeper = Refusal(
        "registry.not-the-keeper", kind: .forbidden, "您的岗位不能更改这条记录。", "Your post may not change this entry.")
    package static let reasonForStop = Refusal(
        "site.reason-for-stop", field: "statusReason", "停产、停工、整顿、关闭须写明原因。",
        "A stop, a rectification or a closure needs its reason.")
    package static func statusUnfit(_ kind: Localized) -> Refusal {
        Refusal(
            "site.status-unfit", field: "status", "“\(kind.zh)”没有这种状态。", "A “\(kind.en)” has no such state.")
    }
    package static let holdingOver = Refusal(
        "registry.holding-over", kind: .conflict, "该任职已结束，不能接受。", "This post is no longer yours to accept.")
    package static let holdingAccepted = Refusal(
        "registry.holding-accepted", kind: .conflict, "您已接受该任职。", "You accepted this post already.")
    package static let holdingOverlaps = Refusal(
        "holding.overlaps", kind: .conflict, field: "from", "此人在这段时间已任此岗位。",
        "This person holds this post already in that time.")
    package static let holdingFullTimeTwice = Refusal(
        "holding.full-time-twice", kind: .conflict, field: "manner",
        "此人同期已有专职岗位，兼任其他岗位请选“兼职”或“非全职”。",
        "This person holds a full-time post in that time; another can only be concurrent or part-time.")
    package static let correctionNeedsReason = Refusal(
        "fact.correction-needs-reason", kind: .conflict, field: "reason",
        "该期数据已填报；更正须写明原因。", "This period has its figure already; a correction needs its reason.")
}
