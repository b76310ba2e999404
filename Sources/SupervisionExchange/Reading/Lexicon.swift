/// Texts with numbers of their own, several texts to one number: a vocabulary's codes and words.
final class Lexicon {
    private let interner = ByteInterner()
    private var numbers: [Int32] = []

    /// Makes a lexicon of a vocabulary; a code is written by its number.
    convenience init(_ vocabulary: Vocabulary) {
        self.init(zip(vocabulary.codes, vocabulary.words).enumerated().map { ($0, [$1.0, $1.1]) })
    }

    /// Makes a lexicon; of two numbers for one text the first stands.
    init(_ entries: some Sequence<(Int, [String])>) {
        for (number, texts) in entries {
            for text in texts where Int(interner.intern(text)) == numbers.count {
                numbers.append(Int32(number))
            }
        }
    }

    /// The number of a text.
    func find(_ bytes: UnsafeRawBufferPointer) -> Int? {
        interner.find(bytes).map { Int(numbers[Int($0)]) }
    }
}
