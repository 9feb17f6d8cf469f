package org.whence.core.compare;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.whence.core.fingerprint.LocalFeatures;
import org.whence.core.fingerprint.Orientation;
import org.whence.core.fingerprint.PictureFingerprint;
import org.whence.core.match.Evidence;
import org.whence.core.match.Match;
import org.whence.core.match.Match.Strength;
import org.whence.core.match.Nearness;
import org.whence.core.match.Relation;
import org.whence.core.media.Part;
import org.whence.core.media.Region;

/// Says how two still pictures are related by what they show.
///
/// First by the hashes of the whole pictures and of the rectangles in them ([#byHashes]), turned, mirrored and
/// inverted. What is too far apart for that, a crop, an inset, a collage, a photograph of a screen, is decided by how
/// the local features of one lie in the other ([PictureAlignment]). What is neither, but near, stays a lead.
///
/// A match maps the rectangle of each that shows what the other shows. Where that is all of a picture, or all but its
/// borders and captions, the picture is mapped as a whole.
final class PictureMatcher {

    /// What has to agree of pictures that are near by hashes of low quality.
    private static final double LEAST_SHARE = 0.7;

    private static final int LEAST_BLOCKS = 12;

    /// Where the content is less of a picture than this, the hash of the whole says what the page around it looks
    /// like.
    private static final double LEAST_CONTENT = 0.6;

    private PictureMatcher() {}

    /// A picture, or a rectangle in it.
    private record View(Region region, PictureFingerprint fingerprint) {}

    private record Sighting(View here, View there, Orientation orientation, int distance) {

        boolean isTelling() {
            return Nearness.isTelling(here.fingerprint()) && Nearness.isTelling(there.fingerprint());
        }
    }

    /// The match of two still pictures, seen from `a`.
    ///
    /// @param mirrored ways round in which the features of `a` are laid over those of `b`
    static Optional<Match> match(Content a, Content b, Set<Boolean> mirrored) {
        var sighting = byHashes(a, b);
        if (sighting != null && sighting.distance() <= Nearness.CONFIDENT_BITS) {
            var sure = sighting.isTelling() ? Optional.of(match(a, b, sighting, null)) : byPixels(a, b, sighting);
            if (sure.isPresent()) {
                return sure;
            }
        }
        var aligned = byFeatures(a, b, sighting, mirrored);
        return aligned.isPresent() || sighting == null || !sighting.isTelling()
                ? aligned
                : Optional.of(match(a, b, sighting, null));
    }

    /// The views of a picture that say something about it.
    private static List<View> views(Content content, PictureFingerprint whole) {
        var views = new ArrayList<View>();
        var region = content.regions().content();
        var area = (double) (region.right() - region.left()) * (region.bottom() - region.top());
        if (Nearness.isAsked(whole) && area >= LEAST_CONTENT * Region.FULL * Region.FULL) {
            views.add(new View(Region.ALL, whole));
        }
        for (var framed : content.regions().framed()) {
            if (Nearness.isAsked(framed.fingerprint())) {
                views.add(new View(framed.region(), framed.fingerprint()));
            }
        }
        return views;
    }

    /// The two views that look most alike; null if none are near enough for a lead. Rectangles and negatives are
    /// never leads: there are many of them to be near by chance.
    private static @Nullable Sighting byHashes(Content a, Content b) {
        if (a.picture() == null || b.picture() == null) {
            return null;
        }
        Sighting best = null;
        for (var here : views(a, a.picture())) {
            for (var there : views(b, b.picture())) {
                var whole = here.region().equals(Region.ALL) && there.region().equals(Region.ALL);
                var sighting = nearest(here, there);
                if (sighting.distance() <= (whole ? Nearness.LEAD_BITS : Nearness.CONFIDENT_BITS)
                        && (best == null || sighting.distance() < best.distance())) {
                    best = sighting;
                }
            }
        }
        return best;
    }

    private static Sighting nearest(View here, View there) {
        var hash = there.fingerprint().hash();
        var negative = hash.complement();
        var best = new Sighting(here, there, Orientation.ORIGINAL, Integer.MAX_VALUE);
        for (var orientation : Orientation.values()) {
            var turned = here.fingerprint().dihedral().get(orientation.ordinal());
            var distance = turned.distanceTo(hash);
            var inverted = turned.distanceTo(negative);
            if (inverted <= Nearness.CONFIDENT_BITS) {
                distance = Math.min(distance, inverted);
            }
            best = distance < best.distance() ? new Sighting(here, there, orientation, distance) : best;
        }
        return best;
    }

    /// Pictures of little structure whose hashes are near: they match where the structure that there is agrees,
    /// block by block. Turned ones are left out.
    private static Optional<Match> byPixels(Content a, Content b, Sighting sighting) {
        var here = a.features();
        var there = b.features();
        var isMirrored = sighting.orientation() == Orientation.MIRRORED;
        if (here == null || there == null || (!isMirrored && sighting.orientation() != Orientation.ORIGINAL)) {
            return Optional.empty();
        }
        var from = sighting.there().region();
        var to = sighting.here().region();
        var onto =
                isMirrored ? new Region(Region.FULL - to.right(), to.top(), Region.FULL - to.left(), to.bottom()) : to;
        var stretchX = here.width() / (double) there.width() * width(onto) / width(from);
        var stretchY = here.height() / (double) there.height() * height(onto) / height(from);
        var warp = new Warp(
                stretchX,
                0,
                (onto.left() * (double) here.width() - stretchX * from.left() * there.width()) / Region.FULL,
                0,
                stretchY,
                (onto.top() * (double) here.height() - stretchY * from.top() * there.height()) / Region.FULL,
                0,
                0);
        var agreement = BlockCheck.of(isMirrored ? here.mirrored() : here, there, warp);
        if (agreement.agreeing() < LEAST_BLOCKS || agreement.share() < LEAST_SHARE) {
            return Optional.empty();
        }
        return Optional.of(match(a, b, sighting, new Evidence.Geometry(0, (int) Math.round(100 * agreement.share()))));
    }

    private static double width(Region region) {
        return region.right() - region.left();
    }

    private static double height(Region region) {
        return region.bottom() - region.top();
    }

    private static Match match(Content a, Content b, Sighting sighting, Evidence.@Nullable Geometry geometry) {
        var evidence = new Evidence(
                sighting.distance(),
                sighting.here().fingerprint().quality(),
                sighting.there().fingerprint().quality(),
                sighting.orientation(),
                1,
                geometry);
        return match(
                a,
                b,
                Nearness.strength(sighting.distance()),
                part(sighting.here().region(), a),
                part(sighting.there().region(), b),
                evidence);
    }

    private static Match match(Content a, Content b, Strength strength, Part here, Part there, Evidence evidence) {
        var covers = covers(here, a) && covers(there, b);
        var whole = evidence.orientation().isMirrored() ? Relation.MIRROR : Relation.NEAR_COPY;
        var relation = covers ? whole : Relation.CROP;
        return new Match(a.media(), b.media(), relation, strength, here, there, evidence, List.of());
    }

    private static boolean covers(Part part, Content content) {
        return part.region() == null || part.region().contains(content.regions().content());
    }

    /// The part that a region is, widened to the content where it covers nearly all of that.
    private static Part part(Region region, Content of) {
        var content = of.regions().content();
        var covers = region.nearlyContains(content);
        var all = covers
                ? new Region(
                        Math.min(region.left(), content.left()),
                        Math.min(region.top(), content.top()),
                        Math.max(region.right(), content.right()),
                        Math.max(region.bottom(), content.bottom()))
                : region;
        return all.equals(Region.ALL) ? Part.WHOLE : new Part(null, all, Part.Of.ALL);
    }

    private static Optional<Match> byFeatures(Content a, Content b, @Nullable Sighting sighting, Set<Boolean> ways) {
        var here = a.features();
        var there = b.features();
        if (here == null || there == null) {
            return Optional.empty();
        }
        return EitherWay.of(here, there, ways).map(found -> {
            var alignment = found.alignment();
            var isMirrored = found.isMirrored();
            var partHere = part(mapped(alignment.toHere(), there, here, isMirrored), a);
            var partThere = part(mapped(alignment.toHere().inverse(), here, there, false), b);
            var evidence = new Evidence(
                    sighting == null ? distance(a, b) : sighting.distance(),
                    a.picture() == null ? 0 : a.picture().quality(),
                    b.picture() == null ? 0 : b.picture().quality(),
                    orientation(alignment.toHere(), isMirrored),
                    1,
                    new Evidence.Geometry(alignment.inliers(), (int) Math.round(100 * alignment.share())));
            return match(a, b, Strength.CONFIDENT, partHere, partThere, evidence);
        });
    }

    private static int distance(Content a, Content b) {
        return a.picture() == null || b.picture() == null
                ? 128
                : a.picture().hash().distanceTo(b.picture().hash());
    }

    /// The upright rectangle around where one plane falls on another, as far as it lies on it.
    static Region mapped(Warp warp, LocalFeatures from, LocalFeatures onto, boolean mirrored) {
        var left = Double.MAX_VALUE;
        var top = Double.MAX_VALUE;
        var right = -Double.MAX_VALUE;
        var bottom = -Double.MAX_VALUE;
        for (var corner = 0; corner < 4; corner++) {
            var x = (corner % 2) * (from.width() - 1.0);
            var y = (corner / 2) * (from.height() - 1.0);
            left = Math.min(left, warp.x(x, y));
            right = Math.max(right, warp.x(x, y));
            top = Math.min(top, warp.y(x, y));
            bottom = Math.max(bottom, warp.y(x, y));
        }
        var leftmost = side(mirrored ? onto.width() - 1 - right : left, onto.width());
        var rightmost = side(mirrored ? onto.width() - 1 - left : right, onto.width());
        var topmost = side(top, onto.height());
        return new Region(
                Math.min(leftmost, Region.FULL - 1),
                Math.min(topmost, Region.FULL - 1),
                Math.max(rightmost, leftmost + 1),
                Math.max(side(bottom, onto.height()), topmost + 1));
    }

    private static int side(double samples, int length) {
        return Math.clamp(Math.round(samples * Region.FULL / length), 0, Region.FULL);
    }

    /// The nearest of the eight orientations: mirrored left to right or not, then by quarter turns clockwise.
    static Orientation orientation(Warp toHere, boolean mirrored) {
        var quarters = Math.floorMod(Math.round(-toHere.angle() / (Math.PI / 2)), 4);
        return switch (quarters) {
            case 0 -> mirrored ? Orientation.MIRRORED : Orientation.ORIGINAL;
            case 1 -> mirrored ? Orientation.TRANSVERSED : Orientation.ROTATED_90;
            case 2 -> mirrored ? Orientation.FLIPPED : Orientation.ROTATED_180;
            default -> mirrored ? Orientation.TRANSPOSED : Orientation.ROTATED_270;
        };
    }
}
