package import Kernel

/// Adds a photo: of the finding until it is reported corrected, of a correction until it is accepted.
package struct AddPhoto: Command {
    package let photo: Photo
    package let when: DangerPhoto.When

    package init(_ photo: Photo, _ when: DangerPhoto.When) { (self.photo, self.when) = (photo, when) }

    package func decide(on danger: HiddenDanger, in context: Context) throws(Refusal) -> [HiddenDangerEvent] {
        let round = try round(of: danger, in: context)
        guard !danger.photos.contains(where: { $0.photo.hash == photo.hash }) else { throw .photoTwice }
        guard danger.photos(when, round: round).count < DangerPhoto.most else { throw .tooManyPhotos }
        return [.photoAdded(DangerPhoto(photo, when, round: round, by: context.actor.person, at: context.now))]
    }

    private func round(of danger: HiddenDanger, in context: Context) throws(Refusal) -> Int? {
        switch (when, danger.phase) {
        case (.before, .reported), (.before, .registered), (.before, .graded), (.before, .assigned),
            (.before, .rectifying):
            return nil
        case (.after, .assigned), (.after, .rectifying):
            guard danger.mayRectify(context.actor.person) else { throw .notTheRectifier }
            return danger.roundInHand
        case (.after, .corrected): return danger.roundInHand
        case (.before, _), (.after, _): throw .photoTooLate
        }
    }
}

/// Takes a photo away: whoever added it, or the mine's safety officers; that it was there stays on record.
package struct WithdrawPhoto: Command {
    package let hash: PhotoHash
    package let reason: String

    package init(_ hash: PhotoHash, reason: String) { (self.hash, self.reason) = (hash, reason) }

    package func decide(on danger: HiddenDanger, in context: Context) throws(Refusal) -> [HiddenDangerEvent] {
        guard let shown = danger.photos.first(where: { $0.photo.hash == hash }), shown.withdrawal == nil else {
            throw .unknownPhoto
        }
        guard shown.by == context.actor.person || context.actor.role.rank >= Role.safetyOfficer.rank else {
            throw .notYourPhoto
        }
        guard !reason.isBlank else { throw .reasonMissing }
        guard reason.fits else { throw .tooLong }
        return [.photoWithdrawn(hash, .init(reason: reason, by: context.actor.person, at: context.now))]
    }
}

/// An act together with the photos that show it: all of it holds, or nothing does.
package struct WithPhotos: Command {
    private let act: (any Command<HiddenDanger>)?
    private let photos: [Photo]
    private let when: DangerPhoto.When

    package init(_ act: (any Command<HiddenDanger>)? = nil, _ photos: [Photo], _ when: DangerPhoto.When) {
        (self.act, self.photos, self.when) = (act, photos, when)
    }

    package var persons: [PersonID] { act?.persons ?? [] }
    package var places: [PlaceID] { act?.places ?? [] }

    package func decide(on danger: HiddenDanger, in context: Context) throws(Refusal) -> [HiddenDangerEvent] {
        var events = try act?.decide(on: danger, in: context) ?? []
        var shown = danger
        for event in events { shown.apply(event) }
        for photo in photos {
            for event in try AddPhoto(photo, when).decide(on: shown, in: context) {
                shown.apply(event)
                events.append(event)
            }
        }
        return events
    }
}
