import Domain
import HTTPTypes
import Kernel
import Pictures
import Store
import Support
import Testing

@testable import Web

@Suite struct PhotoPagesTests {
    @Test func aReportWithPhotosIsOneForm() async throws {
        try await MineWorld.with { world in
            let worker = try await Browser(world, as: Cast.worker, session: true)
            let token = try await worker.token(from: "/hidden-dangers/new")
            let answer = try await worker.submit(
                "/hidden-dangers", token: token,
                [
                    .field("what", "风门闭锁失效"), .field("place", "1203"), .file("photos", try Picture.jpeg(1)),
                    .file("photos", try Picture.jpeg(2)), .file("photos", []),
                ])
            #expect(answer.status == .seeOther)
            let page = try await worker.get((answer.headers[.location] ?? "").replacing("/receipt", with: ""))
            #expect(page.text.matches(of: /figure><a href="\/photos\/[0-9a-f]{64}\/preview"/).count == 2)
        }
    }

    @Test func aPhotoThatIsRefusedLosesNothingOfTheReport() async throws {
        try await MineWorld.with { world in
            let worker = try await Browser(world, as: Cast.worker, session: true)
            let token = try await worker.token(from: "/hidden-dangers/new")
            let answer = try await worker.submit(
                "/hidden-dangers", token: token,
                [
                    .field("what", "风门闭锁失效"), .file("photos", try Picture.jpeg()),
                    .file("photos", Array("<svg onload=x>".utf8), called: "<b>.jpg"),
                ])
            #expect(answer.status == .unprocessableContent)
            #expect(answer.text.contains("风门闭锁失效</textarea>"))
            #expect(answer.text.contains("&lt;b&gt;.jpg"))
            let kept = answer.text.matches(of: /name="photos" value="([0-9a-f]{64}-[0-9-]+)"/).map { String($0.1) }
            #expect(kept.count == 1)
            let again = try await worker.submit(
                "/hidden-dangers", token: token, [.field("what", "风门闭锁失效"), .field("photos", kept.first ?? "")])
            #expect(again.status == .seeOther)
        }
    }

    @Test func beforeAndAfterStandSideBySideAndAWithdrawnOneIsOnlyTold() async throws {
        try await MineWorld.with { world in
            let path = "/hidden-dangers/\(try await world.report())"
            let worker = try await Browser(world, as: Cast.worker, session: true)
            let token = try await worker.token(from: path)
            let added = try await worker.submit(
                "\(path)/photos", token: token, [.field("when", "before"), .file("photos", try Picture.jpeg(1))])
            #expect(added.status == .seeOther)
            let fixed = try await worker.submit(
                "\(path)/on-the-spot-fix", token: token, [.field("what", "已复位"), .file("photos", try Picture.jpeg(2))])
            #expect(fixed.status == .seeOther)
            let page = try await worker.get(path)
            let hashes = page.text.matches(of: /href="\/photos\/([0-9a-f]{64})\/preview"/).map { String($0.1) }
            #expect(hashes.count == 2)
            let gone = try await worker.submit(
                "\(path)/photo-withdrawal", token: token, [.field("photo", hashes[0]), .field("reason", "拍到人脸")])
            #expect(gone.status == .seeOther)
            #expect(try await worker.get(path).text.contains("拍到人脸"))
            #expect(try await worker.get("/photos/\(hashes[0])").status == .notFound)
            #expect(try await worker.get("/photos/\(hashes[1])").status == .ok)
        }
    }

    @Test func aFormWithoutAPhotoIsToldSo() async throws {
        try await MineWorld.with { world in
            let path = "/hidden-dangers/\(try await world.report())"
            let worker = try await Browser(world, as: Cast.worker, session: true)
            let token = try await worker.token(from: path)
            let answer = try await worker.submit("\(path)/photos", token: token, [.field("when", "before")])
            #expect(answer.status == .unprocessableContent)
            #expect(answer.text.contains("请先拍照或选择照片"))
        }
    }

    @Test func aCommentIsInTheTimelineUnderItsAuthor() async throws {
        try await MineWorld.with { world in
            let path = "/hidden-dangers/\(try await world.report())"
            let chief = try await Browser(world, as: Cast.rectifier, session: true)
            let said = try await chief.submit("\(path)/comments", from: path, ["text": "备件周四到 <script>"])
            #expect(said.status == .seeOther)
            let page = try await chief.get(path)
            #expect(page.text.contains("备件周四到 &lt;script&gt;"))
            #expect(page.text.contains("钱二"))
            let empty = try await chief.submit("\(path)/comments", from: path, ["text": " "])
            #expect(empty.status == .unprocessableContent)
        }
    }
}

@Suite struct PhotoUploadTests {
    @Test func aPageSendsAPhotoAndOnlyItsSenderSeesIt() async throws {
        try await MineWorld.with { world in
            let worker = try await Browser(world, as: Cast.worker, session: true)
            let token = try await worker.token(from: "/hidden-dangers/new")
            let csrf = try #require(HTTPField.Name("x-csrf"))
            let answer = try await worker.send(.post, "/photos", bytes: try Picture.jpeg(), [csrf: token])
            #expect(answer.status == .created)
            let address = try #require(answer.headers[.location])
            let shown = try await worker.get("\(address)/thumbnail")
            #expect(shown.status == .ok)
            #expect(shown.headers[.contentType] == "image/jpeg")
            #expect(shown.headers[.xContentTypeOptions] == "nosniff")
            #expect(shown.headers[.cacheControl]?.contains("private") == true)
            let colleague = try await Browser(world, as: Cast.safety, session: true)
            #expect(try await colleague.get(address).status == .notFound)
            let forged = try await worker.send(.post, "/photos", bytes: try Picture.jpeg(2), [csrf: "no"])
            #expect(forged.status == .forbidden)
            let nobody = try await Browser(world).send(.post, "/photos", bytes: try Picture.jpeg(2), [csrf: token])
            #expect(nobody.status == .unauthorized)
        }
    }

    @Test func anothersMinesUserGetsTheAnswerOfAnUnknownPhoto() async throws {
        try await MineWorld.with { world in
            let id = try await world.report()
            let worker = try await Browser(world, as: Cast.worker)
            let made = try await worker.send(
                .post, "/api/v1/hidden-dangers/\(id)/photos?when=before", bytes: try Picture.jpeg())
            #expect(made.status == .created)
            let address = try #require(made.headers[.location])
            let stranger = try await Browser(world, as: MineWorld.stranger)
            for size in ["", "/preview", "/thumbnail"] {
                #expect(try await worker.get(address + size).status == .ok)
                #expect(try await stranger.get(address + size).status == .notFound)
                #expect(try await worker.send(.head, address + size, "").status == .ok)
                #expect(try await stranger.send(.head, address + size, "").status == .notFound)
            }
            let county = try await Browser(world, as: MineWorld.county)
            #expect(try await county.get(address).status == .notFound)
            for odd in ["/photos/x", "/photos/..%2f..%2flog.key", "/photos/\(Photo.sample(7).hash)"] {
                #expect(try await worker.get(odd).status == .notFound)
            }
        }
    }

    @Test func theInterfaceTakesAndListsPhotosAndComments() async throws {
        try await MineWorld.with { world in
            let path = "/api/v1/hidden-dangers/\(try await world.report())"
            let worker = try await Browser(world, as: Cast.worker)
            let made = try await worker.send(.post, "\(path)/photos?when=before", bytes: try Picture.jpeg())
            #expect(made.status == .created)
            #expect(made.text.contains("\"when\":\"before\""))
            #expect(
                try await worker.send(.post, "\(path)/photos?when=before", bytes: try Picture.jpeg()).status
                    == .conflict)
            #expect(
                try await worker.send(.post, "\(path)/photos", bytes: try Picture.jpeg(2)).status
                    == .unprocessableContent)
            #expect(
                try await worker.send(.post, "\(path)/photos?when=after", bytes: try Picture.jpeg(2)).status
                    == .conflict)
            #expect(
                try await worker.send(.post, "\(path)/photos?when=before", bytes: Array("GIF89a".utf8)).status
                    == .unsupportedMediaType)
            #expect(try await worker.get(path).text.contains("\"photos\":[{\"hash\""))
            #expect(try await worker.post("\(path)/comments", "{\"text\":\"备件周四到\"}").status == .ok)
            let comments = try await worker.get("\(path)/comments")
            #expect(comments.text.contains("备件周四到"))
            #expect(comments.text.contains("\"total\":1"))
            let stranger = try await Browser(world, as: MineWorld.stranger)
            #expect(try await stranger.get("\(path)/comments").status == .notFound)
            #expect(try await stranger.post("\(path)/comments", "{\"text\":\"x\"}").status == .notFound)
            #expect(
                try await stranger.send(.post, "\(path)/photos?when=before", bytes: try Picture.jpeg(3)).status
                    == .notFound)
            let administrator = Actor(
                person: PersonID(6), name: "x", role: .administrator, organisation: OrganisationID(99), site: nil)
            let keeper = try await Browser(world, as: administrator)
            #expect(try await keeper.post("\(path)/comments", "{\"text\":\"x\"}").status == .forbidden)
        }
    }

    @Test func anUploadIsNamedByAnActOfItsSenderAndNobodyElse() async throws {
        try await MineWorld.with { world in
            let worker = try await Browser(world, as: Cast.worker)
            let upload = try await worker.send(.post, "/api/v1/photos", bytes: try Picture.jpeg())
            #expect(upload.status == .created)
            let name = try #require(upload.text.firstMatch(of: /"photo":"([^"]+)"/).map { String($0.1) })
            let body = "{\"what\":\"风门\",\"photos\":[\"\(name)\"]}"
            let stranger = try await Browser(world, as: MineWorld.stranger)
            #expect(try await stranger.post("/api/v1/hidden-dangers", body).status == .unprocessableContent)
            #expect(
                try await worker.post("/api/v1/hidden-dangers", body.replacing("-64-48", with: "-65-48")).status
                    == .unprocessableContent)
            #expect(try await worker.post("/api/v1/hidden-dangers", body).status == .created)
        }
    }

    @Test func tooManyUploadsThatNothingNamesAreRefused() async throws {
        try await MineWorld.with { world in
            let photos = PhotoStore(world.store)
            for number in 0..<PhotoStore.mostWaiting {
                try await photos.upload(.sample(number), in: .at(by: Cast.worker))
            }
            let worker = try await Browser(world, as: Cast.worker)
            #expect(
                try await worker.send(.post, "/api/v1/photos", bytes: try Picture.jpeg()).status == .serviceUnavailable)
        }
    }

    @Test func aBodyThatIsTooLargeIsRefusedAtTheFirstByteTooMany() async throws {
        try await MineWorld.with { world in
            let worker = try await Browser(world, as: Cast.worker)
            let large = [UInt8](repeating: 0xFF, count: PictureLimits.standard.bytes + 1)
            let answer = try await worker.send(.post, "/api/v1/photos", bytes: large)
            #expect(answer.status == .contentTooLarge && answer.headers[.connection] == "close")
        }
    }
}
