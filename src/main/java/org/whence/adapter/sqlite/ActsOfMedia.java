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
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.whence.core.custody.Act;
import org.whence.core.custody.LoggedAct;
import org.whence.core.provenance.Acquisition;
import org.whence.core.provenance.Appearance;
import org.whence.core.provenance.Platforms;
import org.whence.core.provenance.Post;
import org.whence.core.record.AuthorId;
import org.whence.core.record.CaseId;
import org.whence.core.record.MediaId;
import org.whence.core.record.RecordId;

/// The acts that say where a media was seen, in no particular order, and what follows from them.
///
/// @param own whoever works here
record ActsOfMedia(MediaId media, List<LoggedAct> acts, Set<AuthorId> own, Platforms platforms) {

    /// By when the content existed, for that is what an appearance says.
    private static final Comparator<Appearance> EARLIEST_FIRST = comparing(ActsOfMedia::to, nullsLast(naturalOrder()))
            .thenComparing(ActsOfMedia::from, nullsFirst(naturalOrder()))
            .thenComparing(Appearance::basis)
            .thenComparing(appearance -> appearance.id().toString())
            .thenComparing(Appearance::in);

    static ActsOfMedia none(MediaId media, Platforms platforms) {
        return new ActsOfMedia(media, List.of(), Set.of(), platforms);
    }

    List<Appearance> appearances() {
        return acts.stream().flatMap(this::appearances).sorted(EARLIEST_FIRST).toList();
    }

    private Stream<Appearance> appearances(LoggedAct logged) {
        if (!(logged.chain().in() instanceof CaseId in)) {
            return Stream.of();
        }
        var by = logged.chain().author();
        return switch (logged.act()) {
            case Act.Added added ->
                Stream.concat(
                        Stream.of(Appearance.held(added.acquisition(), in, by)),
                        Appearance.collected(added.acquisition(), in, by).stream());
            case Act.Posted posted ->
                Stream.of(Appearance.published(posted.post(), media, in, by, logged.at(), platforms));
            case Act.Adopted adopted -> Copies.appearances(adopted.copy(), media, in, by, platforms);
            case Act.Cited cited -> Copies.appearances(cited.copy(), media, in, by, platforms);
            default -> Stream.of(); // no other says when it was seen
        };
    }

    /// Those of whoever works here first, each kind in the order of arrival.
    List<Acquisition> acquisitions() {
        var sources = told(Act.Sourced.class, Act.Sourced::acquisition, Act.Sourced::from);
        var dates = told(Act.Dated.class, Act.Dated::acquisition, Act.Dated::modifiedAt);
        return of(Act.Added.class)
                .map(told -> {
                    var key = new Told(told.by(), told.act().acquisition().id());
                    return Map.entry(told.by(), told.act().acquisition().had(sources.get(key), dates.get(key)));
                })
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
            Class<A> kind, Function<A, RecordId> acquisition, Function<A, T> what) {
        var all = new HashMap<Told, T>();
        of(kind).sorted(comparing(said -> said.logged().id()))
                .forEach(said ->
                        all.putIfAbsent(new Told(said.by(), acquisition.apply(said.act())), what.apply(said.act())));
        return all;
    }

    /// The posts that carried it.
    List<Post> posts() {
        return of(Act.Posted.class)
                .map(said -> said.act().post())
                .sorted(comparing(post -> post.id().toString()))
                .toList();
    }

    private record Said<A extends Act>(LoggedAct logged, A act) {

        AuthorId by() {
            return logged.chain().author();
        }
    }

    private <A extends Act> Stream<Said<A>> of(Class<A> kind) {
        return acts.stream()
                .filter(logged -> kind.isInstance(logged.act()))
                .map(logged -> new Said<>(logged, kind.cast(logged.act())));
    }

    private static @Nullable Instant from(Appearance appearance) {
        return appearance.when().from();
    }

    private static @Nullable Instant to(Appearance appearance) {
        return appearance.when().to();
    }
}
