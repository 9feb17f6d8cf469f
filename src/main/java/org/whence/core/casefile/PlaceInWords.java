package org.whence.core.casefile;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.whence.core.custody.Act;
import org.whence.core.custody.LoggedAct;
import org.whence.core.provenance.Assessment;
import org.whence.core.provenance.Claim;

/// A place that words still name where positions are held back: a coordinate in a common notation, or what a claim of
/// the same case gives as the place. Other names of places are not known as such.
///
/// @param place as it stands there
/// @param in the act whose words name it
public record PlaceInWords(String place, LoggedAct in) {

    /// Two degrees with two or more decimals, as maps and addresses of maps write them; degrees, minutes and seconds;
    /// an Open Location Code; a reference of the Military Grid.
    private static final Pattern COORDINATE = Pattern.compile("""
            (?<![\\d.])[+-]?\\d{1,2}\\.\\d{2,}°?\\s?[NSns]?\\s?[,;/ ]\\s?[+-]?\\d{1,3}\\.\\d{2,}°?\\s?[EWOewo]?(?!\\d)\
            |\\d{1,2}°\\s?\\d{1,2}['′’]\\s?(?:\\d{1,2}(?:\\.\\d+)?(?:["″”]|''))?\\s?[NS]\
            |(?<![A-Z0-9])[23456789CFGHJMPQRVWX]{8}\\+[23456789CFGHJMPQRVWX]{2,3}(?![A-Z0-9])\
            |(?<![A-Z0-9])\\d{1,2}[C-HJ-NP-X]\\s?[A-HJ-NP-Z]{2}\\s?\\d{4,5}\\s?\\d{4,5}(?!\\d)""");

    /// Shorter names stand inside other words too often.
    private static final int SHORTEST = 4;

    /// Every place that the words of these acts name, in the order of the acts.
    public static List<PlaceInWords> among(Collection<LoggedAct> acts) {
        var names = new TreeSet<String>();
        for (var logged : acts) {
            if (logged.act() instanceof Act.Claimed(var claim)
                    && claim.attribute() == Claim.Attribute.WHERE
                    && claim.value() instanceof String place
                    && place.strip().length() >= SHORTEST) {
                names.add(place.strip());
            }
        }
        var found = new ArrayList<PlaceInWords>();
        for (var logged : acts) {
            words(logged.act()).forEach(text -> {
                COORDINATE
                        .matcher(text)
                        .results()
                        .forEach(at -> found.add(new PlaceInWords(at.group().strip(), logged)));
                var folded = text.toLowerCase(Locale.ROOT);
                names.stream()
                        .filter(name -> folded.contains(name.toLowerCase(Locale.ROOT)))
                        .forEach(name -> found.add(new PlaceInWords(name, logged)));
            });
        }
        return List.copyOf(found);
    }

    /// What people wrote, but for claims of where: that they name a place is what they are for.
    private static Stream<String> words(Act act) {
        return switch (act) {
            case Act.Posted(var post, var _) -> given(post.text());
            case Act.Claimed(var claim) when claim.attribute() != Claim.Attribute.WHERE -> given(claim.quote());
            case Act.Noted noted -> given(noted.text());
            case Act.Revised revised -> given(revised.text());
            case Act.Marked marked -> given(marked.value());
            case Act.Answered answered -> given(answered.text());
            case Act.Concluded concluded
            when concluded.assessment() instanceof Assessment assessment -> given(assessment.reason());
            case Act.SecondReviewed review -> given(review.reason());
            case Act.Bounded(var bound) -> Stream.of(bound.basis(), bound.note());
            case Act.Adopted(var _, var copy) -> words(copy.act());
            case Act.Cited(var _, var copy) -> words(copy.act());
            default -> Stream.of(); // has no words of people about what is seen
        };
    }

    private static Stream<String> given(@Nullable String text) {
        return Stream.ofNullable(text);
    }
}
