package org.whence.adapter.sqlite;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jdbi.v3.core.Handle;
import org.whence.core.custody.LoggedAct;
import org.whence.core.custody.Sought;
import org.whence.core.record.AuthorId;
import org.whence.core.record.CaseId;
import org.whence.core.record.MediaId;
import org.whence.core.time.TimeJson;

/// Lines of the log that are asked for by what stands in them. A line's fields are behind tabs: its number, the time
/// in 24 characters, the author in 64, the word of the act.
final class SoughtLines {

    private static final LoggedActMapper ACTS = new LoggedActMapper();

    static final String TIME = "substr(line.text, instr(line.text, char(9)) + 1, 24)";
    private static final String REST = "substr(line.text, instr(line.text, char(9)) + 91)";
    static final String WORD = "substr(" + REST + ", 1, instr(" + REST + ", char(9)) - 1)";

    private SoughtLines() {}

    static List<LoggedAct> latest(Handle handle, CaseId in, Sought sought, long skip, int limit) {
        var where = new ArrayList<String>(List.of("chain.case_id = :case"));
        if (!sought.by().isEmpty()) {
            where.add("chain.author IN (<by>)");
        }
        if (!sought.words().isEmpty()) {
            where.add(WORD + " IN (<words>)");
        }
        if (sought.media() != null) {
            where.add("instr(payload.json, :media) > 0");
        }
        if (sought.when().from() != null) {
            where.add(TIME + " >= :from");
        }
        if (sought.when().to() != null) {
            where.add(TIME + " <= :to");
        }
        var query = handle.createQuery(LoggedActMapper.SELECT + "WHERE " + String.join(" AND ", where)
                        + " ORDER BY line.arrival DESC LIMIT :limit OFFSET :skip")
                .bind("case", in.toString())
                .bind("limit", limit)
                .bind("skip", skip);
        if (!sought.by().isEmpty()) {
            query.bindList("by", sought.by().stream().map(AuthorId::hex).toList());
        }
        if (!sought.words().isEmpty()) {
            query.bindList("words", List.copyOf(sought.words()));
        }
        if (sought.media() instanceof MediaId media) {
            query.bind("media", media.hex());
        }
        if (sought.when().from() instanceof Instant from) {
            query.bind("from", TimeJson.text(from));
        }
        if (sought.when().to() instanceof Instant to) {
            query.bind("to", TimeJson.text(to));
        }
        return query.map(ACTS).list();
    }

    static List<Sought.Tally> tally(Handle handle, CaseId in) {
        return handle.createQuery("SELECT chain.author, " + WORD + """
                         AS word, count(*)
                        FROM line
                        JOIN chain ON chain.id = line.chain
                        WHERE chain.case_id = ?
                        GROUP BY chain.author, word
                        ORDER BY chain.author, word""")
                .bind(0, in.toString())
                .map((row, _) -> new Sought.Tally(new AuthorId(row.getString(1)), row.getString(2), row.getLong(3)))
                .list();
    }
}
