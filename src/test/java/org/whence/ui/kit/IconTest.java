package org.whence.ui.kit;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.whence.support.FxThread;

@ExtendWith(FxThread.class)
class IconTest {

    @ParameterizedTest
    @EnumSource
    void every_icon_is_in_the_pack(Icon icon) {
        assertThat(icon.node().getIconCode()).isNotNull();
    }
}
