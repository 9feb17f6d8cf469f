package org.whence.adapter.sqlite;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Optional;
import org.jdbi.v3.core.mapper.RowMapper;
import org.jdbi.v3.core.statement.StatementContext;
import org.jspecify.annotations.Nullable;
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

    /// An act as its row has it, to be read by whichever thread.
    ///
    /// @param json null where it is withheld or erased
    record Unread(
            ActId id,
            ChainName chain,
            String text,
            @Nullable String json) {

        static Unread of(ResultSet row, StatementContext context) throws SQLException {
            return new Unread(
                    new ActId(row.getString(1)), LoggedActMapper.chain(row), row.getString(2), row.getString(3));
        }

        LoggedAct read() {
            var line = LogLine.parse(text);
            return json == null
                    ? new LoggedAct(id, chain, line.seq(), line.at(), withheld(line.act()))
                    : LoggedAct.read(chain, id, line, json);
        }

        /// The act, or nothing where its payload is damaged.
        Optional<LoggedAct> readable() {
            try {
                return Optional.of(read());
            } catch (JsonException _) {
                return Optional.empty();
            }
        }
    }

    @Override
    public LoggedAct map(ResultSet row, StatementContext context) throws SQLException {
        return Unread.of(row, context).read();
    }

    /// The act, or nothing where its payload is damaged.
    static Optional<LoggedAct> readable(ResultSet row, StatementContext context) throws SQLException {
        return Unread.of(row, context).readable();
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
