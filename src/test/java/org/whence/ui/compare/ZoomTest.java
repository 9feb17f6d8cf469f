package org.whence.ui.compare;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import javafx.geometry.Rectangle2D;
import org.junit.jupiter.api.Test;

class ZoomTest {

    private static final Rectangle2D ROOM = new Rectangle2D(504, 0, 500, 400);

    /// Where all of both lies, from the left of its room, where it is not zoomed.
    private static final Rectangle2D ALL = new Rectangle2D(20, 50, 460, 300);

    @Test
    void what_lies_under_the_mouse_stays_there() {
        var zoom = new Zoom(3, 0.4, 0.6);
        var x = 704.0;
        var y = 160.0;
        var before = share(zoom, x, y);
        var nearer = zoom.by(1.25, x, y, under(zoom));
        assertThat(nearer.times()).isEqualTo(3.75);
        assertThat(share(nearer, x, y)[0]).isCloseTo(before[0], within(1e-9));
        assertThat(share(nearer, x, y)[1]).isCloseTo(before[1], within(1e-9));
    }

    @Test
    void so_far_away_that_all_is_seen_it_is_no_zoom() {
        var zoom = new Zoom(1.1, 0.2, 0.2);
        assertThat(zoom.by(1 / 1.25, 600, 10, under(zoom))).isEqualTo(Zoom.NONE);
    }

    /// What part of all of both lies at a point.
    private static double[] share(Zoom zoom, double x, double y) {
        var lies = zoom.of(ALL, ROOM.getWidth(), ROOM.getHeight());
        return new double[] {
            (x - ROOM.getMinX() - lies.getMinX()) / lies.getWidth(),
            (y - ROOM.getMinY() - lies.getMinY()) / lies.getHeight()
        };
    }

    private static TableMouse.Under under(Zoom zoom) {
        var lies = zoom.of(ALL, ROOM.getWidth(), ROOM.getHeight());
        var seen = new Rectangle2D(ROOM.getMinX() + lies.getMinX(), lies.getMinY(), lies.getWidth(), lies.getHeight());
        return new TableMouse.Under(seen, ALL, ALL, ROOM);
    }
}
