import LibPQ
import SupervisionModel
import SupervisionStore

/// A question as a statement: names from the tables' descriptions, values bound.
enum QuestionStatement {
    static func sql(_ question: StoredQuestion, actor: ActorIdentity) throws(StoreError) -> SQL {
        let pieces = TableStatements.of(question.table)
        var sql = SQL(trusted: pieces.select + " WHERE true")
        if case .district(let code) = actor.role, question.table.ownership == .district {
            // Row security says so too; bound, it leads a distributed engine to one node.
            sql.append(" AND t.district_code = \(code.text)")
        }
        for condition in question.conditions {
            guard let place = question.table.place(condition.column) else {
                throw StoreError(
                    code: .malformed,
                    message: "Table \(question.table.name) has no column \(condition.column).")
            }
            sql.append(comparison(condition, pieces.expressions[place], question.table.columns[place].kind))
        }
        if let after = question.after {
            guard after.count == question.table.key.count else {
                throw StoreError(
                    code: .malformed,
                    message:
                        "A key of \(question.table.name) has \(question.table.key.count) cells, not \(after.count)."
                )
            }
            sql.append(SQL(trusted: " AND (\(pieces.order.joined(separator: ", "))) > ("))
            for (number, cell) in after.enumerated() {
                if number > 0 { sql.append(", ") }
                sql.append(cell.bound(as: question.table.columns[question.table.key[number]].kind))
            }
            sql.append(")")
        }
        sql.append(SQL(trusted: " ORDER BY \(pieces.order.joined(separator: ", ")) LIMIT "))
        sql.append("\(question.limit)")
        return sql
    }

    private static func comparison(
        _ condition: StoredQuestion.Condition, _ expression: String, _ kind: StoredColumn.Kind
    ) -> SQL {
        var sql = SQL(trusted: " AND \(expression) ")
        let isBlank = condition.cell == .blank
        switch condition.comparison {
        case .equal where isBlank: sql.append("IS NULL")
        case .notEqual where isBlank: sql.append("IS NOT NULL")
        case .equal: sql.append("= \(fragment: condition.cell.bound(as: kind))")
        case .notEqual: sql.append("IS DISTINCT FROM \(fragment: condition.cell.bound(as: kind))")
        case .atLeast: sql.append(">= \(fragment: condition.cell.bound(as: kind))")
        case .atMost: sql.append("<= \(fragment: condition.cell.bound(as: kind))")
        }
        return sql
    }
}

extension StoredQuestion {
    /// The question for the row with a key.
    ///
    /// - Throws: `StoreError` with code `malformed` when the key hasn't as many cells as the table's.
    static func row(_ key: [StoredCell], in table: StoredTable) throws(StoreError) -> StoredQuestion {
        guard key.count == table.key.count else {
            throw StoreError(
                code: .malformed,
                message: "A key of \(table.name) has \(table.key.count) cells, not \(key.count).")
        }
        return StoredQuestion(
            table, where: zip(table.key, key).map { Condition(table.columns[$0].name, .equal, $1) }, limit: 1)
    }
}
