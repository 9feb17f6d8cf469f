package org.whence.ui.kit;

import static org.assertj.core.api.Assertions.assertThat;

import javafx.scene.Parent;
import javafx.scene.layout.Region;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.whence.support.FxThread;

@ExtendWith(FxThread.class)
class SidePaneTest {

    private static final double EM = 10;

    private final Region gallery = new Region();
    private final Region peek = new Region();
    private final SidePane place = new SidePane(gallery, 36, peek, 23.4, "peek");

    @Test
    void where_there_is_room_for_both_it_lies_beside_the_gallery_and_there_is_no_button_for_it() {
        arrange(594);
        assertThat(side().getParent()).isSameAs(gallery.getParent());
        assertThat(side().isVisible()).isTrue();
        assertThat(place.toggle().isVisible()).isFalse();
    }

    @Test
    void where_there_is_not_it_lies_upon_the_gallery_when_asked_for() {
        arrange(593);
        assertThat(side().getParent()).isSameAs(place.root());
        assertThat(side().isVisible()).isFalse();
        assertThat(place.toggle().isVisible()).isTrue();
        place.open();
        assertThat(side().isVisible()).isTrue();
        place.toggle().setSelected(false);
        assertThat(side().isVisible()).isFalse();
    }

    @Test
    void larger_letters_take_more_room() {
        arrange(800);
        assertThat(place.toggle().isVisible()).isFalse();
        place.arrange(2 * EM);
        assertThat(place.toggle().isVisible()).isTrue();
    }

    @Test
    void it_comes_back_beside_the_gallery_and_what_was_opened_is_closed_when_it_grows_narrow_again() {
        arrange(400);
        place.open();
        arrange(900);
        assertThat(side().getParent()).isSameAs(gallery.getParent());
        assertThat(side().isVisible()).isTrue();
        arrange(400);
        assertThat(side().isVisible()).isFalse();
    }

    private Parent side() {
        return peek.getParent();
    }

    private void arrange(double width) {
        place.root().resize(width, 300);
        place.arrange(EM);
    }
}
