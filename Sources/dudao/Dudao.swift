import DudaoCLI

@main
enum Dudao {
    static func main() {}
}
