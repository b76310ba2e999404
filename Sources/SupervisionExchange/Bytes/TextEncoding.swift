/// How a file writes its text.
enum TextEncoding { case utf8, gb18030 }
