package org.whence.adapter.sqlite;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Optional;
import org.jdbi.v3.core.mapper.RowMapper;
import org.jdbi.v3.core.statement.StatementContext;
import org.whence.core.custody.Act;
import org.whence.core.custody.ChainName;
import org.whence.core.custody.LogLine;
import org.whence.core.custody.LoggedAct;
import org.whence.core.json.Json;
import org.whence.core.json.JsonException;
import org.whence.core.record.ActId;
import org.whence.core.record.AuthorId;
import org.whence.core.record.CaseId;
import org.whence.core.record.DeskId;

/// Reads acts from rows of [#SELECT]. An act whose payload is withheld or erased is one that this version does not
/// know, of version 0.
final class LoggedActMapper implements RowMapper<LoggedAct> {

    /// To be followed by what else is joined, and which acts are meant.
    static final String SELECT = """
            SELECT line.act, line.text, payload.json, chain.case_id, chain.author, chain.desk
            FROM line
            JOIN chain ON chain.id = line.chain
            LEFT JOIN payload ON payload.line = line.arrival
            """;

    @Override
    public LoggedAct map(ResultSet row, StatementContext context) throws SQLException {
        var chain = chain(row);
        var id = new ActId(row.getString(1));
        var line = LogLine.parse(row.getString(2));
        var json = row.getString(3);
        return json == null
                ? new LoggedAct(id, chain, line.seq(), line.at(), withheld(line.act()))
                : LoggedAct.read(chain, id, line, json);
    }

    /// The act, or nothing where its payload is damaged.
    static Optional<LoggedAct> readable(ResultSet row, StatementContext context) throws SQLException {
        try {
            return Optional.of(new LoggedActMapper().map(row, context));
        } catch (JsonException _) {
            return Optional.empty();
        }
    }

    private static Act withheld(String word) {
        return new Act.Unknown(word, 0, Json.object().build());
    }

    static ChainName chain(ResultSet row) throws SQLException {
        var in = row.getString("case_id");
        return new ChainName(
                in == null ? null : CaseId.parse(in),
                new AuthorId(row.getString("author")),
                DeskId.parse(row.getString("desk")));
    }
}
