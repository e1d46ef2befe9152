import Domain
import Kernel
import Support
import Testing

/// A superior gives a post.
@Suite struct PostRankTests {
    private func post(_ kind: Post.Kind) -> Post {
        Post(id: PostID(1), organisation: OrganisationID(1), name: "岗", kind: kind)
    }

    @Test func onlyWhoStandsAboveAPostGivesIt() {
        #expect(post(.teamLeader).obstacle(toAppointmentBy: Cast.safety) == nil)
        #expect(post(.safetyOfficer).obstacle(toAppointmentBy: Cast.safety) == .appointedFromBelow)
        #expect(post(.safetyDirector).obstacle(toAppointmentBy: Cast.manager) == nil)
        #expect(post(.mineHead).obstacle(toAppointmentBy: Cast.manager) == .appointedFromBelow)
        #expect(post(.inspector).obstacle(toAppointmentBy: MineWorld.county) == nil)
        #expect(post(.officeHead).obstacle(toAppointmentBy: MineWorld.county) == .appointedFromBelow)
    }
}
