package org.whence.adapter.sqlite;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.whence.core.custody.Act;
import org.whence.core.custody.Copy;
import org.whence.core.custody.LoggedAct;
import org.whence.core.provenance.Platforms;
import org.whence.core.provenance.PostTime;
import org.whence.core.provenance.Publications;
import org.whence.core.record.AuthorId;
import org.whence.core.record.CaseId;
import org.whence.core.record.RecordId;

/// The posts of a case in the catalogue, and what came to it from somebody without one.
public final class SqlitePublications implements Publications {

    private static final String POSTS =
            "SELECT act FROM counting WHERE case_id = :value AND kind IN ('post', 'adopted', 'cited')";
    private static final String COPIES =
            "SELECT act FROM counting WHERE case_id = :value AND kind IN ('adopted', 'cited')";
    private static final String SOURCED = """
            SELECT line.act FROM source JOIN line ON line.act = source.act
            WHERE source.case_id = :value AND line.text LIKE '%' || char(9) || 'sourced' || char(9) || '%'""";
    private static final String STATED = """
            SELECT act FROM acquisition
            WHERE case_id = :value AND (
                media IN (
                    SELECT source.media FROM source JOIN line ON line.act = source.act
                    WHERE source.case_id = :value AND line.text LIKE '%' || char(9) || 'sourced' || char(9) || '%')
                OR EXISTS (
                    SELECT 1 FROM appearance
                    WHERE appearance.act = acquisition.act AND appearance.basis = 'stated'))""";

    private final Database database;
    private final Platforms platforms;

    public SqlitePublications(Catalogue catalogue) {
        this.database = catalogue.database();
        this.platforms = catalogue.platforms();
    }

    @Override
    public List<Publication> posts(CaseId in) {
        return read("read the posts of a case", POSTS, in, this::post);
    }

    private Stream<Publication> post(LoggedAct logged, Act act) {
        var author = logged.chain().author();
        return switch (act) {
            case Act.Posted(var post, var media) -> {
                var time = PostTime.of(post, logged.at(), platforms);
                yield Stream.of(new Publication(post.id(), post, media, author, author, time));
            }
            case Act.Adopted(var record, var copy) -> copied(record, copy, author);
            case Act.Cited(var record, var copy) -> copied(record, copy, author);
            default -> Stream.of(); // no other act is of these kinds
        };
    }

    private Stream<Publication> copied(RecordId record, Copy copy, AuthorId voucher) {
        return copy.act() instanceof Act.Posted(var post, var media)
                ? Stream.of(new Publication(
                        record, post, media, copy.by(), voucher, PostTime.of(post, copy.at(), platforms)))
                : Stream.of();
    }

    /// An acquisition as an author told of it.
    private record Told(AuthorId by, RecordId acquisition) {}

    @Override
    public List<Receipt> receipts(CaseId in) {
        var from = new HashMap<Told, String>();
        read("read from whom media came", SOURCED, in, SqlitePublications::told)
                .forEach(told -> from.putIfAbsent(told.getKey(), told.getValue()));
        var own = read("read how media were collected", STATED, in, (logged, act) -> receipt(logged, act, from));
        var copied = read("read how media were collected, in copies", COPIES, in, SqlitePublications::copiedReceipt);
        return Stream.concat(own.stream(), copied.stream()).toList();
    }

    private static Stream<Receipt> copiedReceipt(LoggedAct logged, Act act) {
        var copy = switch (act) {
            case Act.Adopted(var _, var adopted) -> adopted;
            case Act.Cited(var _, var cited) -> cited;
            default -> null; // no other act is of these kinds
        };
        return copy != null
                        && copy.act() instanceof Act.Added(var _, var acquisition)
                        && acquisition.collectedAt() != null
                ? Stream.of(new Receipt(acquisition, copy.by(), logged.chain().author()))
                : Stream.of();
    }

    private static Stream<Map.Entry<Told, String>> told(LoggedAct logged, Act act) {
        return act instanceof Act.Sourced(var acquisition, var _, var from)
                ? Stream.of(Map.entry(new Told(logged.chain().author(), acquisition), from))
                : Stream.of();
    }

    private static Stream<Receipt> receipt(LoggedAct logged, Act act, Map<Told, String> sources) {
        if (!(act instanceof Act.Added(var _, var acquisition))) {
            return Stream.of();
        }
        var by = logged.chain().author();
        var from = sources.get(new Told(by, acquisition.id()));
        return from == null && acquisition.collectedAt() == null
                ? Stream.of()
                : Stream.of(new Receipt(acquisition.had(from, null), by, by));
    }

    private <T> List<T> read(String attempt, String acts, CaseId in, Acts.Make<Act, T> make) {
        return Acts.read(database, attempt, acts, in.toString(), null, Act.class, make);
    }
}
