package import Kernel

extension Refusal {
    package static let pictureUnknown = Refusal(
        "photo.unknown-type", kind: .unsupported, field: "photos", "这个文件不是照片。请上传 JPEG 或 PNG 照片（看文件内容，不看扩展名）。",
        "This file is not a photo. Send a JPEG or PNG; what counts is what is in the file, not its name.")
    package static let pictureDamaged = Refusal(
        "photo.damaged", field: "photos", "照片文件不完整或已损坏，请重新拍摄或重新上传。",
        "The photo is cut off or damaged. Take it again or send it again.")
    package static let pictureUnsupported = Refusal(
        "photo.unsupported", kind: .unsupported, field: "photos", "不支持这种照片编码（如 CMYK、算术编码）。请用手机相机的 JPEG 格式重新保存后上传。",
        "This way of coding a photo is not supported (CMYK, arithmetic coding and the like). Save it as an ordinary JPEG and send that."
    )

    package static func pictureTooLarge(_ limits: PictureLimits) -> Refusal {
        let most = limits.bytes / (1024 * 1024)
        return Refusal(
            "photo.too-large", kind: .tooLarge, field: "photos", "照片文件超过 \(most) MB。请降低相机分辨率或压缩后再上传。",
            "The photo has more than \(most) MB. Lower the camera's resolution or make the photo smaller, then send it."
        )
    }

    package static func pictureTooManyPixels(_ limits: PictureLimits) -> Refusal {
        let most = limits.pixels / 1_000_000
        return Refusal(
            "photo.too-many-pixels", kind: .tooLarge, field: "photos", "照片像素超过 \(most * 100) 万。请降低相机分辨率后再上传。",
            "The photo has more than \(most) megapixels. Lower the camera's resolution, then send it.")
    }
}
