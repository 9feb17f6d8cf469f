package org.whence.core.finding;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.whence.core.provenance.Claim;
import org.whence.core.time.Span;
import org.whence.core.time.TimeText;

/// A claim names a time that lay ahead when it was made.
final class ClaimedTimeAfterItsOwnPost implements Rule {

    @Override
    public String name() {
        return "claimed-time-after-its-own-post";
    }

    @Override
    public String explains() {
        return "Nobody can show in a post what was filmed after it. The words were added by a later edit, or the time is"
                + " a slip or a prediction. It does not refute the claim.";
    }

    @Override
    public List<Finding> check(Subject subject) {
        var findings = new ArrayList<Finding>();
        for (var claim : subject.claims()) {
            said(claim, subject)
                    .filter(said -> said.isBefore(claim.span()))
                    .findFirst()
                    .ifPresent(said -> findings.add(new Finding(
                            name(),
                            Severity.CONTRADICTION,
                            "The claim '%s' is about %s; it was made %s."
                                    .formatted(claim.quote(), TimeText.words(claim.span()), TimeText.words(said)),
                            Stream.of(claim.id(), claim.post())
                                    .flatMap(Stream::ofNullable)
                                    .map(Object::toString)
                                    .toList())));
        }
        return findings;
    }

    /// When the claim was made: as stated, and as its post appeared.
    private static Stream<Span> said(Claim claim, Subject subject) {
        var stated = claim.saidAt() == null
                ? Stream.<Span>empty()
                : Stream.of(claim.saidAt().span());
        var posted = subject.appearances().stream()
                .filter(appearance ->
                        appearance.post() != null && appearance.post().equals(claim.post()))
                .map(appearance -> appearance.when());
        return Stream.concat(stated, posted);
    }
}
