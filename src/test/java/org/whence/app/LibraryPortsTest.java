package org.whence.app;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.whence.ui.SampleDossiers;

class LibraryPortsTest {

    @Test
    void beside_the_gallery_the_first_match_that_nobody_decided_has_its_caution() {
        assertThat(LibraryPorts.caution(SampleDossiers.crop())).contains("a burst, a fixed camera or a studio shot");
        assertThat(LibraryPorts.caution(SampleDossiers.clip())).contains("clips as alike as copies");
        assertThat(LibraryPorts.caution(SampleDossiers.full())).isEmpty();
        assertThat(LibraryPorts.caution(SampleDossiers.whole())).isEmpty();
    }
}
