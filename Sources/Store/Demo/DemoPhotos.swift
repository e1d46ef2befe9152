import Domain
import Kernel
import Pictures

extension Demo {
    /// Whether this danger of a mine has photos: half of those at the first mine, a few elsewhere.
    func hasPhotos(_ number: Int, at mine: Int) -> Bool { shelf != nil && number % (mine == 1 ? 2 : 6) == 0 }

    /// The photo that whoever found a danger took of it; `nil` where the demo keeps no photos.
    func takePhoto(of story: Story, isMended: Bool, _ danger: HiddenDanger.ID, in context: Context) async throws
        -> Photo?
    {
        guard let shelf else { return nil }
        var chance = SeededGenerator(
            seed: danger.text.utf8.reduce(seed) { $0 &* 31 &+ UInt64($1) } &+ (isMended ? 1 : 0))
        let drawn = DemoScene(for: story.what).drawn(isMended: isMended, &chance)
        let picture = try CleanPicture(drawn)
        let photo = try shelf.keep(picture)
        try await PhotoStore(store).upload(photo, picture.likeness, in: context)
        return photo
    }

    func showBefore(_ story: Story, _ danger: HiddenDanger.ID, in context: Context) async throws {
        guard let photo = try await takePhoto(of: story, isMended: false, danger, in: context) else { return }
        _ = try await HiddenDangerStore(store).perform(AddPhoto(photo, .before), on: danger, version: nil, in: context)
    }
}
