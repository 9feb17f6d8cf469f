package org.whence.core.provenance;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.whence.core.match.Decided;
import org.whence.core.match.Decisions;
import org.whence.core.match.Match;
import org.whence.core.match.Matches;
import org.whence.core.match.Pair;
import org.whence.core.record.AuthorId;
import org.whence.core.record.CaseId;
import org.whence.core.record.MediaId;
import org.whence.core.record.RecordId;

/// Everything that [Witnesses] asks, in memory.
final class Catalogue implements Appearances {

    final List<Appearance> appearances = new ArrayList<>();
    final List<Post> posts = new ArrayList<>();
    final List<Match> matches = new ArrayList<>();
    final List<Decided> decisions = new ArrayList<>();
    final Set<AuthorId> setAside = new HashSet<>();

    Witnesses witnesses() {
        return new Witnesses(this, new InMemoryMatches(), new InMemoryDecisions(), new InMemoryReliance());
    }

    Catalogue with(Appearance... more) {
        appearances.addAll(List.of(more));
        return this;
    }

    Catalogue with(Match match) {
        matches.add(match);
        return this;
    }

    Catalogue with(Decided decided) {
        decisions.add(decided);
        return this;
    }

    @Override
    public List<Appearance> of(MediaId media, @Nullable CaseId from) {
        return appearances.stream().filter(a -> a.media().equals(media)).toList();
    }

    @Override
    public List<Acquisition> acquisitions(MediaId media, @Nullable CaseId from) {
        return List.of();
    }

    @Override
    public List<Post> posts(MediaId media, @Nullable CaseId from) {
        return posts;
    }

    @Override
    public List<Sighting> sightings(CaseId in) {
        throw new UnsupportedOperationException("no claim asks that");
    }

    @Override
    public Set<MediaId> toldElsewhere(Collection<MediaId> media, @Nullable CaseId from) {
        throw new UnsupportedOperationException("no claim asks that");
    }

    @Override
    public Set<MediaId> toldElsewhere(@Nullable CaseId from) {
        throw new UnsupportedOperationException("no claim asks that");
    }

    @Override
    public Set<MediaId> media() {
        throw new UnsupportedOperationException("no claim asks that");
    }

    @Override
    public Map<MediaId, Set<String>> addresses(Collection<MediaId> media, @Nullable CaseId from) {
        throw new UnsupportedOperationException("no claim asks that");
    }

    @Override
    public Optional<Post> post(RecordId id) {
        return posts.stream().filter(post -> post.id().equals(id)).findFirst();
    }

    private final class InMemoryMatches implements Matches {
        @Override
        public List<Match> of(MediaId media) {
            return matches.stream()
                    .filter(match -> match.pair().first().equals(media)
                            || match.pair().second().equals(media))
                    .map(match -> match.media().equals(media) ? match : match.reversed())
                    .toList();
        }

        @Override
        public void each(Consumer<Match> match) {
            matches.forEach(match);
        }

        @Override
        public void change(MediaId media, Collection<MediaId> gone, Collection<Match> found) {
            matches.removeIf(match -> match.media().equals(media) && gone.contains(match.other())
                    || match.other().equals(media) && gone.contains(match.media()));
            matches.addAll(found);
        }

        @Override
        public void replace(MediaId media, Collection<Match> found) {
            matches.removeIf(match -> match.media().equals(media));
            matches.addAll(found);
        }
    }

    private final class InMemoryReliance implements Reliance {
        @Override
        public boolean on(AuthorId author, CaseId in) {
            return author.equals(Records.OWN);
        }

        @Override
        public boolean isSetAside(AuthorId author, CaseId in) {
            return setAside.contains(author);
        }
    }

    private final class InMemoryDecisions implements Decisions {
        @Override
        public List<Decided> about(Collection<MediaId> media) {
            return all().stream()
                    .filter(decided -> media.contains(decided.pair().first())
                            || media.contains(decided.pair().second()))
                    .toList();
        }

        @Override
        public List<Decided> all() {
            return decisions.stream().sorted(Comparator.comparing(Decided::at)).toList();
        }

        @Override
        public List<Decided> of(Pair pair) {
            return decisions.stream()
                    .filter(decided -> decided.pair().equals(pair))
                    .toList();
        }
    }
}
