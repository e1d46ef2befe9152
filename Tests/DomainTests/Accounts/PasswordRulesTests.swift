import Domain
import Kernel
import Testing

@Suite struct PasswordRulesTests {
    private func problem(_ password: String) -> Refusal? {
        PasswordRules.problem(password, login: "zhaoyi", name: "赵一")
    }

    @Test(
        "what is guessed first is refused",
        arguments: [
            "password", "Password1!", "P@ssw0rd123", "12345678", "87654321", "1234567890", "abcdefgh", "qwertyuiop",
            "asdfghjkl",
            "aaaaaaaa", "abcabcabc", "12341234", "zhaoyi2026", "Zhaoyi!!!", "davylamp", "davylamp-demo1", "19850312",
            "20010101",
            "woaini520", "admin888", "iloveyou1", "meikuang123", "1qaz2wsx", "letmein!!", "welcome2024", "anquandiyi",
        ])
    func common(password: String) { #expect(problem(password) == .passwordCommon) }

    @Test(
        "what nobody guesses is taken",
        arguments: ["correct horse battery", "风门闭锁要常检查", "t7Kq-92xv", "巷道里有三盏绿灯", "davylamp is my favourite lamp"])
    func good(password: String) { #expect(problem(password) == nil) }

    @Test func lengthsAreBounded() {
        #expect(problem("a1b2c3d") == .passwordShort)
        #expect(problem(String(repeating: "x7 ", count: 43)) == .passwordLong)
    }
}
