public func undocumented(_ value: Int?) -> Int { return value! }
