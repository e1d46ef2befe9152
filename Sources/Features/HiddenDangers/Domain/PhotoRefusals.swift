package import Kernel

extension Refusal {
    package static let unknownPhoto = Refusal(
        "photo.unknown", kind: .unknown, "没有这张照片，或您无权查看。", "There is no such photo, or you may not see it.")
    package static let photoTwice = Refusal(
        "photo.twice", kind: .conflict, field: "photos", "这张照片已经在此隐患中，不必重复添加。请拍一张新的。",
        "This danger has that photo already. Take a new one.")
    package static let tooManyPhotos = Refusal(
        "photo.too-many", kind: .conflict, field: "photos", "隐患照片和每次整改照片各最多 \(DangerPhoto.most) 张。",
        "At most \(DangerPhoto.most) photos of the danger, and \(DangerPhoto.most) of each correction.")
    package static let photoTooLate = Refusal(
        "photo.too-late", kind: .conflict, field: "photos",
        "当前状态不能添加这类照片：隐患照片须在报告整改完成前添加，整改照片须在分派后、验收前添加。",
        "Such a photo cannot be added now: photos of the danger come before it is reported corrected, photos of the correction after it is assigned and before it is accepted."
    )
    package static let notYourPhoto = Refusal(
        "photo.not-yours", kind: .forbidden, "只有添加人或本矿安全管理人员可以撤下照片。",
        "Only whoever added a photo, or the mine's safety officers, can take it away.")
    package static let emptyComment = Refusal(
        "hidden-danger.empty-comment", field: "text", "请写明意见内容。", "Say something.")
}
