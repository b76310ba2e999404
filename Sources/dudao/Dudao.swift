import DudaoCLI

/// The command with the built-in formats.
@main
enum Dudao {
    static func main() {
        DudaoCLI.main()
    }
}
