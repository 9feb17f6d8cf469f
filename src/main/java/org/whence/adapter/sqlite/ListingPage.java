package org.whence.adapter.sqlite;

import java.util.Collection;
import java.util.List;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.Query;
import org.whence.core.provenance.Listing;
import org.whence.core.record.CaseId;
import org.whence.core.record.MediaId;

/// The items that a list's query asks for, as `page` for other queries to join.
final class ListingPage {

    /// The shortest word, in characters, that the index of wordings finds; shorter ones are looked for in each
    /// wording.
    private static final int INDEXED = 3;

    private static final String EVERYWHERE = """
            WHERE case_id NOT IN (SELECT case_id FROM closed)
            AND NOT EXISTS (
                SELECT 1 FROM item AS earlier
                WHERE earlier.media = item.media AND earlier.case_id <> item.case_id
                AND earlier.case_id NOT IN (SELECT case_id FROM closed)
                AND (%s, earlier.arrived_ms, earlier.act) < (%s, item.arrived_ms, item.act))
            """.formatted(received("earlier"), received("item"));
    private static final String ORDER = "ORDER BY item.arrived_ms, item.act ";
    private static final String IN_CASE = "WHERE item.case_id = :case\n";

    /// 0 where whoever works here added the item to its case; what only others say of it comes after that.
    private static String received(String item) {
        return """
                NOT EXISTS (
                    SELECT 1 FROM acquisition
                    WHERE acquisition.media = %1$s.media AND acquisition.case_id = %1$s.case_id
                    AND acquisition.author IN (SELECT author FROM own))""".formatted(item);
    }

    private final Listing.Query asked;
    private final List<String> words;
    private final String from;

    ListingPage(Listing.Query asked) {
        this.asked = asked;
        this.words = Folding.words(asked.text());
        var sql = new StringBuilder("FROM item\n").append(asked.in() == null ? EVERYWHERE : IN_CASE);
        for (var i = 0; i < words.size(); i++) {
            sql.append(said(i));
        }
        this.from = sql.toString();
    }

    private String said(int word) {
        var wordings = isIndexed(words.get(word))
                ? "id IN (SELECT rowid FROM wording_index WHERE wording_index MATCH :word" + word + ")"
                : "instr(text, :word" + word + ") > 0";
        var where = " AND case_id " + (asked.in() == null ? "NOT IN (SELECT case_id FROM closed)" : "= :case");
        return "AND item.media IN (SELECT media FROM speaks_of WHERE act IN (SELECT act FROM wording WHERE " + wordings
                + ")" + where + ")\n";
    }

    /// The row numbers of the items of the page, as a JSON array, in order. They hold for one transaction.
    String rows(Handle handle, long skip, int limit) {
        return bound(handle.createQuery("SELECT json_group_array(row) FROM (SELECT item.rowid AS row " + from + ORDER
                        + "LIMIT :limit OFFSET :skip)"))
                .bind("limit", limit)
                .bind("skip", skip)
                .mapTo(String.class)
                .one();
    }

    /// How many items there are on all pages.
    long count(Handle handle) {
        return bound(handle.createQuery("SELECT count(*) " + from))
                .mapTo(Long.class)
                .one();
    }

    /// The same of the items of these media and of the first of all others.
    String rows(Handle handle, Collection<MediaId> media, int others) {
        var these = "SELECT item.rowid AS row, item.arrived_ms, item.act " + from + "AND item.media %s"
                + " (SELECT value FROM json_each(:these))\n";
        var first = "SELECT * FROM (" + these.formatted("NOT IN") + ORDER + "LIMIT :others)";
        return bound(handle.createQuery("SELECT json_group_array(row) FROM (SELECT row FROM ("
                        + these.formatted("IN")
                        + (others == 0 ? "" : "UNION ALL " + first)
                        + ") ORDER BY arrived_ms, act)"))
                .bind("these", Acts.names(media))
                .bind("others", others)
                .mapTo(String.class)
                .one();
    }

    /// `sql`, which may select from `page`: all columns of each item, and its `position` on the page.
    static Query query(Handle handle, String sql, String rows) {
        return handle.createQuery("""
                        WITH page AS (
                            SELECT wanted.key AS position, item.*
                            FROM json_each(:rows) AS wanted CROSS JOIN item ON item.rowid = wanted.value)
                        """ + sql).bind("rows", rows);
    }

    private Query bound(Query query) {
        if (asked.in() instanceof CaseId in) {
            query.bind("case", in.toString());
        }
        for (var i = 0; i < words.size(); i++) {
            var word = words.get(i);
            query.bind("word" + i, isIndexed(word) ? '"' + word.replace("\"", "\"\"") + '"' : word);
        }
        return query;
    }

    private static boolean isIndexed(String word) {
        return word.codePointCount(0, word.length()) >= INDEXED;
    }
}
