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

    private static final String ACQUISITIONS = "SELECT act FROM acquisition WHERE media = :value";
    private static final String SOURCES = "SELECT act FROM source WHERE media = :value";
    private static final String POSTS =
            "SELECT counting.act FROM about JOIN counting ON counting.act = about.act WHERE about.media = :value";

    private final Database database;
    private final Platforms platforms;

    public SqliteAppearances(Catalogue catalogue) {
        this.database = catalogue.database();
        this.platforms = catalogue.platforms();
    }

    @Override
    public List<Appearance> of(MediaId media) {
        var held = Acts.read(
                database, "read acquisitions", ACQUISITIONS, media.hex(), Act.Added.class, SqliteAppearances::held);
        var published = Acts.read(
                database,
                "read posts",
                POSTS,
                media.hex(),
                Act.Posted.class,
                (logged, act) -> published(logged, act, media));
        return Stream.concat(held.stream(), published.stream())
                .sorted(EARLIEST_FIRST)
                .toList();
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

    @Override
    public List<Acquisition> acquisitions(MediaId media) {
        var sources = sources(media);
        return Acts.read(
                        database,
                        "read acquisitions",
                        ACQUISITIONS,
                        media.hex(),
                        Act.Added.class,
                        (logged, act) -> Stream.of(act.acquisition()
                                .had(sources.get(new Told(
                                        logged.chain().author(),
                                        act.acquisition().id())))))
                .stream()
                .sorted(comparing(Acquisition::arrivedAt)
                        .thenComparing(acquisition -> acquisition.id().toString()))
                .toList();
    }

    /// An acquisition as an author told of it.
    private record Told(AuthorId by, RecordId acquisition) {}

    /// From whom the media came; where an author said it twice, the words of the act with the smaller name.
    private Map<Told, String> sources(MediaId media) {
        var sources = new HashMap<Told, String>();
        Acts.read(database, "read sources", SOURCES, media.hex(), Act.Sourced.class, (logged, _) -> Stream.of(logged))
                .stream()
                .sorted(comparing(LoggedAct::id))
                .forEach(logged -> {
                    var sourced = (Act.Sourced) logged.act();
                    sources.putIfAbsent(new Told(logged.chain().author(), sourced.acquisition()), sourced.from());
                });
        return sources;
    }

    @Override
    public List<Post> posts(MediaId media) {
        return posts(POSTS, media.hex());
    }

    @Override
    public Optional<Post> post(RecordId id) {
        return posts("SELECT act FROM counting WHERE id = :value", id.toString()).stream()
                .findFirst();
    }

    private List<Post> posts(String acts, String value) {
        return Acts.read(database, "read posts", acts, value, Act.Posted.class, (_, act) -> Stream.of(act.post()))
                .stream()
                .sorted(comparing(post -> post.id().toString()))
                .toList();
    }

    private static @Nullable Instant from(Appearance appearance) {
        return appearance.when().from();
    }

    private static @Nullable Instant to(Appearance appearance) {
        return appearance.when().to();
    }
}
