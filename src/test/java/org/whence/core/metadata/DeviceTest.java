package org.whence.core.metadata;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DeviceTest {

    @ParameterizedTest
    @CsvSource(
            nullValues = "-",
            value = {
                "Canon, Canon EOS 40D, Canon EOS 40D",
                "SONY, sony HDR, sony HDR",
                "NIKON, COOLPIX P6000, NIKON COOLPIX P6000",
                "-, EOS, EOS",
                "Canon, -, Canon",
                "-, -, ''"
            })
    void the_make_is_said_once(String make, String model, String camera) {
        assertThat(new Device(make, model, null, null).camera()).isEqualTo(camera);
    }
}
