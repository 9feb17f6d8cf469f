package org.whence.adapter.sqlite;

import static java.util.Comparator.comparing;
import static java.util.Comparator.naturalOrder;
import static java.util.Comparator.nullsFirst;
import static java.util.Comparator.nullsLast;

import java.time.Instant;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.whence.core.custody.Act;
import org.whence.core.custody.LoggedAct;
import org.whence.core.provenance.Acquisition;
import org.whence.core.provenance.Appearance;
import org.whence.core.provenance.Appearances;
import org.whence.core.provenance.Platforms;
import org.whence.core.provenance.Post;
import org.whence.core.record.AuthorId;
import org.whence.core.record.CaseId;
import org.whence.core.record.MediaId;
import org.whence.core.record.RecordId;

/// The acquisitions and posts in the catalogue, and the appearances that follow from them.
public final class SqliteAppearances implements Appearances {

    /// By when the content existed, for that is what an appearance says.
    private static final Comparator<Appearance> EARLIEST_FIRST = comparing(
                    SqliteAppearances::to, nullsLast(naturalOrder()))
            .thenComparing(SqliteAppearances::from, nullsFirst(naturalOrder()))
            .thenComparing(Appearance::basis)
            .thenComparing(appearance -> appearance.id().toString())
            .thenComparing(Appearance::in);

    private static final String ACQUISITIONS = "SELECT act FROM acquisition WHERE media = :value AND " + Acts.SEEN;
    private static final String SOURCES = "SELECT act FROM source WHERE media = :value AND " + Acts.SEEN;
    private static final String RECORDS = "SELECT counting.act FROM about JOIN counting ON counting.act = about.act"
            + " WHERE about.media = :value AND " + Acts.SEEN;

    private final Database database;
    private final Platforms platforms;

    public SqliteAppearances(Catalogue catalogue) {
        this.database = catalogue.database();
        this.platforms = catalogue.platforms();
    }

    @Override
    public List<Appearance> of(MediaId media, @Nullable CaseId from) {
        var held = read("read acquisitions", ACQUISITIONS, media, from, Act.Added.class, SqliteAppearances::held);
        var published = read(
                "read posts", RECORDS, media, from, Act.Posted.class, (logged, act) -> published(logged, act, media));
        var adopted = read(
                "read adopted records",
                RECORDS,
                media,
                from,
                Act.Adopted.class,
                (logged, act) -> copied(logged, act.copy(), media));
        var cited = read(
                "read cited records",
                RECORDS,
                media,
                from,
                Act.Cited.class,
                (logged, act) -> copied(logged, act.copy(), media));
        return Stream.of(held, published, adopted, cited)
                .flatMap(List::stream)
                .sorted(EARLIEST_FIRST)
                .toList();
    }

    private <A extends Act, T> List<T> read(
            String attempt, String acts, MediaId media, @Nullable CaseId from, Class<A> kind, Acts.Make<A, T> make) {
        return Acts.read(database, attempt, acts, media.hex(), from, kind, make);
    }

    private static Stream<Appearance> held(LoggedAct logged, Act.Added act) {
        if (!(logged.chain().in() instanceof CaseId in)) {
            return Stream.of();
        }
        var by = logged.chain().author();
        return Stream.concat(
                Stream.of(Appearance.held(act.acquisition(), in, by)),
                Appearance.collected(act.acquisition(), in, by).stream());
    }

    private Stream<Appearance> published(LoggedAct logged, Act.Posted act, MediaId media) {
        return logged.chain().in() instanceof CaseId in
                ? Stream.of(Appearance.published(
                        act.post(), media, in, logged.chain().author(), logged.at(), platforms))
                : Stream.of();
    }

    private Stream<Appearance> copied(LoggedAct logged, Act.Copy copy, MediaId media) {
        return logged.chain().in() instanceof CaseId in
                ? Copies.appearances(copy, media, in, logged.chain().author(), platforms)
                : Stream.of();
    }

    @Override
    public List<Acquisition> acquisitions(MediaId media, @Nullable CaseId from) {
        var sources = told("read sources", media, from, Act.Sourced.class, Act.Sourced::acquisition, Act.Sourced::from);
        var dates = told(
                "read times of files", media, from, Act.Dated.class, Act.Dated::acquisition, Act.Dated::modifiedAt);
        var own = database.read("read who works here", ChainRows::ownAuthors);
        return read("read acquisitions", ACQUISITIONS, media, from, Act.Added.class, (logged, act) -> {
                    var by = logged.chain().author();
                    var told = new Told(by, act.acquisition().id());
                    return Stream.of(Map.entry(by, act.acquisition().had(sources.get(told), dates.get(told))));
                })
                .stream()
                .sorted(comparing((Map.Entry<AuthorId, Acquisition> told) -> !own.contains(told.getKey()))
                        .thenComparing(told -> told.getValue().arrivedAt())
                        .thenComparing(told -> told.getValue().id().toString()))
                .map(Map.Entry::getValue)
                .toList();
    }

    /// An acquisition as an author told of it.
    private record Told(AuthorId by, RecordId acquisition) {}

    /// What authors told of acquisitions in acts of their own; where one said it twice, the act with the smaller name.
    private <A extends Act, T> Map<Told, T> told(
            String attempt,
            MediaId media,
            @Nullable CaseId from,
            Class<A> kind,
            Function<A, RecordId> acquisition,
            Function<A, T> what) {
        var all = new HashMap<Told, T>();
        read(attempt, SOURCES, media, from, kind, (logged, act) -> Stream.of(Map.entry(logged, act))).stream()
                .sorted(comparing(entry -> entry.getKey().id()))
                .forEach(entry -> all.putIfAbsent(
                        new Told(entry.getKey().chain().author(), acquisition.apply(entry.getValue())),
                        what.apply(entry.getValue())));
        return all;
    }

    @Override
    public List<Post> posts(MediaId media, @Nullable CaseId from) {
        return read("read posts", RECORDS, media, from, Act.Posted.class, (_, act) -> Stream.of(act.post())).stream()
                .sorted(comparing(post -> post.id().toString()))
                .toList();
    }

    @Override
    public Optional<Post> post(RecordId id) {
        return Acts.read(
                        database,
                        "read a post",
                        Acts.BY_ID,
                        id.toString(),
                        null,
                        Act.Posted.class,
                        (_, act) -> Stream.of(act.post()))
                .stream()
                .findFirst();
    }

    private static @Nullable Instant from(Appearance appearance) {
        return appearance.when().from();
    }

    private static @Nullable Instant to(Appearance appearance) {
        return appearance.when().to();
    }
}
