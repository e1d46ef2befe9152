import Domain
import Kernel
import Support
import Testing

/// Small texts of addresses, forms and records: what is taken reads back as it was written.
@Suite struct BentTextTests {
    private static let hash = String(repeating: "0a", count: 32)
    private static let forms: [String: (samples: [String], read: @Sendable (String) -> String?)] = [
        "id": (["0190-ab_C.d", "M1"], { SiteID($0)?.text }),
        "day": (["2026-11-24", "0001-01-01", "9999-12-31"], { Day($0)?.text }),
        "month": (["2026-11"], { Month($0)?.text }),
        "campaign": (["2026-11"], { CampaignMonth($0)?.text }),
        "quarter": (["2026Q3"], { Quarter($0)?.text }),
        "mail": (["li.wei@mine.example"], { MailAddress($0)?.text }),
        "photo": (["\(hash)-4-30-20"], { Photo($0)?.text }),
        "mark": (["mining@2026-07-01:3+"], { CheckMark($0)?.text }),
        "owner": (["post.12", "person.34"], { Place.Owner($0)?.text }),
    ]

    @Test("what is no such text is none, and what is one is written as it was read", arguments: forms.keys.sorted())
    func oneForm(name: String) throws {
        let form = try #require(Self.forms[name])
        let words = ["-", "+", "@", ".", "~", "Q", "\n", "\u{0}", "０", "é", "\u{301}"]
        let outcome = try Bending(form.samples, words: words, longest: 1_000).run(4_000) { bytes in
            guard let text = String(validating: bytes, as: UTF8.self), let written = form.read(text) else {
                return false
            }
            #expect(Array(written.utf8) == bytes, "\(text)")
            return true
        }
        #expect(outcome.isWorthSomething, "\(outcome)")
    }

    @Test("a photo's numbers have one form", arguments: ["+4-30-20", "04-30-20", "4-+30-20", "4-30-00020"])
    func photos(rest: String) { #expect(Photo("\(Self.hash)-\(rest)") == nil) }

    @Test("a quarter and a line have one form", arguments: ["2026Q+3", "+2026Q3", "2026Q03", "mining@2026-07-01:+3+"])
    func numbers(text: String) { #expect(Quarter(text) == nil && CheckMark(text) == nil) }

    @Test func aMeasureReadsBackWhateverItsZeros() throws {
        let outcome = try Bending(["12", "-0.5", "3.140"], words: ["0", ".", "-"], longest: 60).run(4_000) { bytes in
            guard let read = DecimalText(String(decoding: bytes, as: UTF8.self)) else { return false }
            #expect(DecimalText(read.text) == read)
            return true
        }
        #expect(outcome.isWorthSomething, "\(outcome)")
    }
}
