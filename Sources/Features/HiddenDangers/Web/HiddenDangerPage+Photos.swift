import Domain
import Kernel

/// Before and after of a danger, side by side, round by round.
extension HiddenDangerPage {
    var photos: HTML {
        let groups = photoGroups
        guard danger.photos.count > 0 || mayAddBefore || mayAddAfter else { return "" }
        return """
            <section class="card" id="photos"><h2>\(PhotoTexts.photos(visit.language))</h2>\
            \(PhotoGallery(groups: groups, language: visit.language).html)\(each: withdrawn, line)\
            \(if: mayAddBefore, addForm(.before, PhotoTexts.addBefore))\(if: mayAddAfter, addForm(.after, PhotoTexts.addAfter))</section>
            """
    }

    /// Every phase may be spoken about.
    var commenting: HTML {
        guard visit.may(.commentHiddenDanger) else { return "" }
        return
            "<div class=\"commenting\" id=\"comment\">\(ActForm(HiddenDangerAct.comment, on: address, visit, isPrimary: false).html)</div>"
    }

    /// What is said and shown does not depend on what others did meanwhile, so these forms name no version.
    private var address: String { "/hidden-dangers/\(danger.id)" }

    private var photoGroups: [PhotoGallery.Group] {
        var groups = [PhotoGallery.Group(title: PhotoTexts.before, pictures: pictures(.before, nil))]
        let rounds = danger.photos.compactMap(\.round).max() ?? 0
        for round in 0...rounds {
            let title = rounds == 0 ? PhotoTexts.after : PhotoTexts.after(round: round)
            groups.append(PhotoGallery.Group(title: title, pictures: pictures(.after, round)))
        }
        return groups
    }

    private func pictures(_ when: DangerPhoto.When, _ round: Int?) -> [PhotoGallery.Picture] {
        danger.photos(when, round: round).map { shown in
            let caption = [name(shown.by), visit.context.zone.minuteText(shown.at)].compactMap(\.self).joined(
                separator: " · ")
            return PhotoGallery.Picture(
                hash: shown.photo.hash, caption: caption, more: mayWithdraw(shown) ? withdrawal(shown) : "")
        }
    }

    private func withdrawal(_ shown: DangerPhoto) -> HTML {
        let form = ActForm(
            HiddenDangerAct.photoWithdrawal, on: address, visit, isPrimary: false,
            values: ["photo": shown.photo.hash.text], hidden: ["photo"])
        let isOpen = form.isRetried && visit.retry?.input.texts["photo"] == [shown.photo.hash.text]
        return
            "<details\(if: isOpen, " open")><summary>\(PhotoTexts.withdraw(visit.language))</summary>\(form.html)</details>"
    }

    private func addForm(_ when: DangerPhoto.When, _ title: Localized) -> HTML {
        let form = ActForm(
            HiddenDangerAct.addPhotos, on: address, visit, isPrimary: false,
            values: ["when": when.rawValue], hidden: ["when"])
        let isOpen = form.isRetried && visit.retry?.input.texts["when"] == [when.rawValue]
        return
            "<details class=\"more\"\(if: isOpen, " open")><summary>\(title(visit.language))</summary>\(form.html)</details>"
    }

    private var withdrawn: [DangerPhoto] { danger.photos.filter { $0.withdrawal != nil } }

    private func line(_ shown: DangerPhoto) -> HTML {
        guard let withdrawal = shown.withdrawal else { return "" }
        return """
            <p class="withdrawn"><small>\(HiddenDangerTexts.name(shown.when)(visit.language)) \(PhotoTexts.withdrawn(visit.language)) · \
            \(visit.context.zone.minuteText(withdrawal.at)) · \(name(withdrawal.by)) · \(withdrawal.reason)</small></p>
            """
    }

    private var mayAddBefore: Bool {
        visit.may(.addPhoto)
            && [.reported, .registered, .graded, .assigned, .rectifying].contains(danger.phase)
    }
    private var mayAddAfter: Bool {
        guard visit.may(.addPhoto) else { return false }
        return danger.phase == .corrected
            || danger.phase.awaitsRectification && danger.assignment?.person == visit.actor.person
    }
    private func mayWithdraw(_ shown: DangerPhoto) -> Bool {
        visit.may(.addPhoto) && (shown.by == visit.actor.person || visit.actor.role.rank >= Role.safetyOfficer.rank)
    }
}
