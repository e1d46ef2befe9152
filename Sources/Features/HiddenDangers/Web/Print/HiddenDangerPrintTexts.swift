import Kernel

/// Every text of the printed forms, as the mines' own forms say it.
enum HiddenDangerPrintTexts {
    static let card = Localized("事故隐患卡", "Hidden danger card")
    static let notice = Localized("隐患整改通知单", "Rectification notice")
    static let acceptanceForm = Localized("隐患整改验收单", "Acceptance form")
    static let register = Localized("事故隐患排查治理台账", "Register of hidden dangers")
    static let printing = Localized("打印", "Print")
    static let printRegister = Localized("打印月度台账", "Print the month")
    static let month = Localized("月份", "Month")
    static let what = Localized("隐患内容", "What was found")
    static let place = Localized("地点", "Place")
    static let site = Localized("矿山", "Site")
    static let grade = Localized("隐患等级", "Grade")
    static let state = Localized("当前状态", "State")
    static let clause = Localized("违反条款", "Clause violated")
    static let reported = Localized("发现（上报）", "Found (reported)")
    static let stopped = Localized("停止作业区域", "Area stopped")
    static let five = Localized("五落实", "Five things in place")
    static let person = Localized("整改责任人", "Responsible")
    static let measures = Localized("整改措施", "Measures")
    static let funds = Localized("整改资金", "Funds")
    static let deadline = Localized("整改期限", "Deadline")
    static let plan = Localized("应急预案", "Contingency plan")
    static let assigned = Localized("签发", "Issued")
    static let corrected = Localized("整改情况", "What was done")
    static let correctedBy = Localized("整改人", "Corrected by")
    static let verdict = Localized("验收结论", "Verdict")
    static let opinion = Localized("验收意见", "Opinion")
    static let acceptedBy = Localized("验收人", "Accepted by")
    static let passed = Localized("合格", "accepted")
    static let failed = Localized("不合格，退回整改", "not accepted, sent back")
    static let open = Localized("尚未验收", "not yet accepted")
    static let steps = Localized("整改步骤", "Steps of mending")
    static let factor = Localized("方面", "Factor")
    static let until = Localized("完成期限", "Until")
    static let done = Localized("完成时间", "Done")
    static let history = Localized("办理经过", "History")
    static let when = Localized("时间", "When")
    static let step = Localized("办理事项", "Step")
    static let who = Localized("办理人", "Who")
    static let record = Localized("账本记录", "Record")
    static let closed = Localized("销号", "Closed")
    static let number = Localized("编号", "No.")
    static let noticeNote = Localized(
        "请按以上措施在期限内整改完毕并报告，由他人验收。不能按期完成的，须在期限届满前申请延期，并写明延期期间的安全措施。",
        "Carry out the measures before the deadline and report it; somebody else accepts. Whoever cannot keep the deadline asks for an extension before it ends and says what keeps people safe until then."
    )
    static let acceptanceNote = Localized(
        "整改人不得验收自己的整改。谁验收、谁签字、谁负责。",
        "Whoever corrected it does not accept it. Whoever accepts signs for it and answers for it.")
    static let issuer = Localized("签发人", "Issued by")
    static let receiver = Localized("接收人", "Received by")
    static let rectifier = Localized("整改责任人", "Responsible")
    static let acceptor = Localized("验收人", "Accepted by")
    static let keeper = Localized("填报人", "Kept by")
    static let director = Localized("矿长", "Mine manager")

    static let proof = Localized("账本证明（离线可核验）", "Proof from the ledger, to be checked without a network")
    static let proofLater = Localized(
        "验收记录的签名检查点约一秒后公布；请稍后重新打印，即带证明二维码。",
        "The signed checkpoint that holds the acceptance follows in about a second: print again, and its proof stands here."
    )
    static func proofWords(_ code: Int, of count: Int, _ index: Int) -> Localized {
        Localized(
            """
            二维码 \(code) / \(count)

            内含验收记录（账本第 \(index) 条）、签名和签名检查点下的证明。

            扫描全部二维码，把得到的文字交给
            davylamp evidence verify - --key 账本公钥
            或核验页 /evidence/check，
            即可核验，无需服务器和网络。
            """,
            """
            Code \(code) of \(count)

            It carries the record of the verdict (number \(index) of the ledger), its signature, and the proof beneath a signed checkpoint.

            Scan all codes and give their text to
            davylamp evidence verify - --key KEY
            or to the page /evidence/check; neither needs a server or a network.
            """
        )
    }

    static func number(_ num: Int) -> Localized { Localized("编号 \(num)", "No. \(num)") }
    static func round(_ number: Int) -> Localized {
        Localized("第 \(number) 次整改与验收", "Correction and acceptance, round \(number)")
    }
    static func yuan(_ fen: Int64) -> Localized {
        let (yuan, rest) = (fen / 100, abs(fen % 100))
        let amount = "\(yuan).\(rest < 10 ? "0" : "")\(rest)"
        return Localized("\(amount) 元", "CNY \(amount)")
    }
    static func by(_ name: String, _ when: String) -> Localized { Localized("\(name)，\(when)", "\(name), \(when)") }
    static func month(_ month: String) -> Localized {
        Localized("\(month.prefix(4)) 年 \(Int(month.suffix(2)) ?? 0) 月", String(month))
    }
    static func cut(_ most: Int) -> Localized {
        Localized("只列出前 \(most) 条，其余请导出查看。", "Only the first \(most) are listed; export the list to see the rest.")
    }
}

extension Refusal {
    static let noticeNeedsAssignment = Refusal(
        "hidden-danger.no-notice", kind: .unknown, "这条隐患还没有分派，不能打印整改通知单。请先落实五项内容。",
        "This danger has not been assigned, so there is no notice to print. Put the five things in place first.")
    static let acceptanceNeedsCorrection = Refusal(
        "hidden-danger.no-acceptance-form", kind: .unknown, "这条隐患还没有报告整改完成，不能打印验收单。",
        "This danger has not been reported corrected, so there is no acceptance form to print.")
    static let noSuchMonth = Refusal(
        "hidden-danger.no-such-month", field: "month", "请按 2026-11 的格式填写月份。", "Write the month as 2026-11.")
}
