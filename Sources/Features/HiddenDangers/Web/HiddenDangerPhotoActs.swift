import Domain
import Kernel
import Store

extension Act where Made == HiddenDangerDraft {
    /// Adds photos by a form; programs send them one by one as they are.
    static let addPhotos = Act(
        "photos", .addPhoto, PhotoTexts.add,
        Ask.choice("when", PhotoTexts.photos, DangerPhoto.When.self, HiddenDangerTexts.name),
        Ask.photos("photos", PhotoTexts.photos, most: DangerPhoto.most)
    ) { when, photos in
        guard !photos.isEmpty else { throw Unfit(flaws: [.noPhoto]) }
        return HiddenDangerDraft(WithPhotos(nil, photos, when))
    }
    static let photoWithdrawal = Act(
        "photo-withdrawal", .addPhoto, PhotoTexts.withdraw, Ask.text("photo", PhotoTexts.which),
        Ask.area("reason", PhotoTexts.why)
    ) { HiddenDangerDraft(WithdrawPhoto(try PhotoHash($0).orThrow(Refusal.unknownPhoto), reason: $1)) }
    static let comment = Act(
        "comments", .commentHiddenDanger, HiddenDangerTexts.addComment, Ask.area("text", HiddenDangerTexts.comment)
    ) { HiddenDangerDraft(CommentHiddenDanger($0)) }
}

extension Flaw {
    fileprivate static let noPhoto = Flaw("photos", "请先拍照或选择照片。", "Take or choose a photo first.")
}

extension HiddenDangerTexts {
    static let comment = Localized("意见", "Comment")
    static let addComment = Localized("发表意见", "Add the comment")
    static let comments = Localized("意见列表", "Comments on a danger")
    static let photosOfDanger = Localized("隐患照片", "Photos of the danger")
    static let photosOfCorrection = Localized("整改照片", "Photos of the correction")

    static func name(_ when: DangerPhoto.When) -> Localized {
        switch when {
        case .before: PhotoTexts.before
        case .after: PhotoTexts.after
        }
    }
}
