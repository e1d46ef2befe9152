import Database
import Domain
import Kernel
import Store

extension HiddenDangerRoutes {
    /// Photos and comments of a danger, by page and by interface.
    func addPhotos(to routes: Routes) {
        let path = "hidden-dangers/:id"
        for act in [HiddenDangerAct.photoWithdrawal, .comment] {
            routes.act(act, on: path, again: show, answer: .hiddenDanger, perform: perform)
        }
        routes.act(
            HiddenDangerAct.addPhotos, on: path, isInterface: false, again: show, answer: .hiddenDanger,
            perform: perform)
        let when = Ask.choice("when", PhotoTexts.photos, DangerPhoto.When.self, HiddenDangerTexts.name)
        routes.photo(to: path, PhotoTexts.add, by: [when.asking], answer: .dangerPhoto) { photo, input, doing in
            let done = try perform(HiddenDangerDraft(AddPhoto(photo, try input(when))), doing)
            guard let added = done.kept.photos.last else { throw Refusal.unknownPhoto }
            return Done(kept: added, version: done.version, href: "/photos/\(added.photo.hash)")
        }
        routes.list("\(path)/comments", .readHiddenDangers, HiddenDangerTexts.comments, of: .comment, comments)
    }

    @Sendable private func comments(_ listing: Listing) throws -> Page<Chronicle.Entry> {
        let kept = try HiddenDangerStore.known(listing.parts["id"] ?? "", for: listing.visit.actor, listing.db)
        let before = try listing.cursor.map { try Int($0).orThrow(Flaw.noCursor) }
        let (rows, total) = try Chronicle.entries(
            of: "\(HiddenDanger.kind)/\(kept.danger.id)", type: "hidden-danger.commented", before: before,
            limit: listing.limit, listing.db)
        return Page(
            rows: rows, total: total, next: rows.count == listing.limit ? rows.last.map { String($0.number) } : nil)
    }
}

extension Shape<DangerPhoto> {
    static let dangerPhoto = Shape(
        "DangerPhoto",
        [
            .text("hash") { $0.photo.hash.text }, .code("when") { $0.when }, .whole("round") { $0.round },
            .id("by") { $0.by },
            .instant("at") { $0.at }, .whole("bytes") { $0.photo.bytes }, .whole("width") { $0.photo.width },
            .whole("height") { $0.photo.height }, .text("href") { "/photos/\($0.photo.hash)" },
            .instant("withdrawnAt") { $0.withdrawal?.at }, .maybe("withdrawalReason") { $0.withdrawal?.reason },
        ])
}

extension Shape<Chronicle.Entry> {
    static let comment = Shape(
        "Comment",
        [
            .maybe("text") { $0.comment }, .text("by") { $0.personName }, .code("role") { $0.role },
            .instant("at") { $0.claimedAt }, .whole("record") { $0.seq },
        ])
}

extension Chronicle.Entry {
    /// What a comment says.
    var comment: String? {
        guard case .commented(let text, _)? = try? JSONText.decode(HiddenDangerEvent.self, from: body) else {
            return nil
        }
        return text
    }
}
