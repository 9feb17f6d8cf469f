package org.whence.adapter.sqlite;

import java.util.stream.Stream;
import org.whence.core.custody.Act;
import org.whence.core.custody.Copy;
import org.whence.core.provenance.Appearance;
import org.whence.core.provenance.NotBefore;
import org.whence.core.provenance.Platforms;
import org.whence.core.record.AuthorId;
import org.whence.core.record.CaseId;
import org.whence.core.record.MediaId;

/// What acts that copy others amount to: the same as those, on the word of whoever copied them.
final class Copies {

    private Copies() {}

    /// The media that a copied record is about.
    static Stream<MediaId> media(Copy copy) {
        return switch (copy.act()) {
            case Act.Added added -> Stream.of(added.hashes().media());
            case Act.Posted posted -> posted.media().stream();
            case Act.Bounded(var bound) -> Stream.of(bound.media());
            default -> Stream.of(); // no other is copied
        };
    }

    /// The appearances of a media that it says there were.
    ///
    /// @param voucher who copied it
    static Stream<Appearance> appearances(Copy copy, MediaId media, CaseId in, AuthorId voucher, Platforms platforms) {
        var said = switch (copy.act()) {
            case Act.Added(var hashes, var acquisition)
            when hashes.media().equals(media) ->
                Stream.concat(
                        Stream.of(Appearance.held(acquisition, in, copy.by())),
                        Appearance.collected(acquisition, in, copy.by()).stream());
            case Act.Posted(var post, var carried)
            when carried.contains(media) ->
                Stream.of(Appearance.published(post, media, in, copy.by(), copy.at(), platforms));
            default -> Stream.<Appearance>of(); // says nothing of when it was seen
        };
        return said.map(appearance -> appearance.vouchedFor(voucher));
    }

    /// The bound, as the copier's own where it counts, and said to be its author's.
    static Stream<NotBefore> bound(Copy copy) {
        return copy.act() instanceof Act.Bounded(var bound) ? Stream.of(bound) : Stream.of();
    }
}
