package org.whence.adapter.sqlite;

import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.whence.core.custody.Act;
import org.whence.core.provenance.Claim;
import org.whence.core.provenance.Post;

/// The words in an act by which people look for a media.
final class Wording {

    private Wording() {}

    /// The words, a line for each field; empty where the act has none.
    static String of(Act act) {
        return switch (act) {
            case Act.Added added -> added.acquisition().name();
            case Act.Sourced sourced -> sourced.from();
            case Act.Posted posted -> of(posted.post());
            case Act.Adopted(var _, var copy) -> of(copy.act());
            case Act.Cited(var _, var copy) -> of(copy.act());
            case Act.Claimed(var claim) -> of(claim);
            case Act.Noted noted -> noted.text();
            case Act.Revised revised -> revised.text();
            case Act.Answered answered -> answered.text();
            case Act.Concluded(var _, var assessment, var _) ->
                assessment == null ? "" : lines(assessment.reason(), assessment.original());
            case Act.Marked marked ->
                switch (marked.mark()) {
                    case DESCRIPTION, TAGS -> marked.value();
                    case STAR, FLAG, REJECT, SENSITIVITY, STOCK -> "";
                };
            case Act.Opened _,
                    Act.Named _,
                    Act.Examined _,
                    Act.Decided _,
                    Act.Bounded _,
                    Act.Withdrawn _,
                    Act.Reviewed _,
                    Act.SecondReviewed _,
                    Act.Verified _,
                    Act.Dated _,
                    Act.Exported _,
                    Act.Imported _,
                    Act.Relied _,
                    Act.Removed _,
                    Act.ClosedOff _,
                    Act.Restored _,
                    Act.TimeAsked _,
                    Act.TimeStamped _,
                    Act.Unknown _ -> "";
        };
    }

    private static String of(Post post) {
        return lines(post.account(), post.address(), post.text());
    }

    private static String of(Claim claim) {
        return lines(claim.quote(), claim.value(), claim.by());
    }

    private static String lines(@Nullable String... fields) {
        return Stream.of(fields).filter(Objects::nonNull).collect(Collectors.joining("\n"));
    }
}
