package org.whence.core.media;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import org.junit.jupiter.api.Test;

class WaveFormTest {

    private static final int RATE = 11_025;

    @Test
    void a_loud_second_between_two_quiet_ones_is_drawn_where_it_is() {
        var wave = drawn(seconds(1, 0.1f), seconds(1, 0.8f), seconds(1, 0.1f));
        assertThat(wave.high(0, 900)).isCloseTo(0.1, within(0.01));
        assertThat(wave.low(1_050, 1_900)).isCloseTo(-0.8, within(0.01));
        assertThat(wave.high(1_050, 1_900)).isCloseTo(0.8, within(0.01));
        assertThat(wave.high(2_050, 2_990)).isCloseTo(0.1, within(0.01));
        assertThat(wave.high(5_000, 6_000)).isZero();
    }

    @Test
    void an_hour_has_no_more_columns_than_fit_and_every_moment_keeps_its_place() {
        var maker = new WaveFormMaker(RATE);
        for (var second = 0; second < 3_600; second++) {
            maker.add(seconds(1, second == 2_700 ? 0.9f : 0.2f));
        }
        var wave = maker.finish();
        assertThat(wave.columns()).isBetween(WaveForm.MOST_COLUMNS / 2, WaveForm.MOST_COLUMNS);
        assertThat(wave.columns() * wave.microsPerColumn() / 1e6).isCloseTo(3_600, within(2.0));
        assertThat(wave.high(2_700_000, 2_701_000)).isCloseTo(0.9, within(0.01));
        assertThat(wave.high(0, 2_698_000)).isCloseTo(0.2, within(0.01));
        assertThat(wave.high(2_703_000, 3_600_000)).isCloseTo(0.2, within(0.01));
    }

    @Test
    void what_was_written_is_read_back() {
        var wave = drawn(seconds(1, 0.5f));
        var read = WaveForm.of(wave.bytes());
        assertThat(read.microsPerColumn()).isEqualTo(wave.microsPerColumn());
        assertThat(read.lows()).isEqualTo(wave.lows());
        assertThat(read.highs()).isEqualTo(wave.highs());
    }

    @Test
    void bytes_that_are_no_wave_form_are_refused() {
        assertThatIllegalArgumentException().isThrownBy(() -> WaveForm.of(new byte[7]));
        assertThatIllegalArgumentException().isThrownBy(() -> WaveForm.of(new byte[10]));
        assertThatIllegalArgumentException().isThrownBy(() -> WaveForm.of(new byte[9 + 2 * 5_000]));
    }

    private static WaveForm drawn(float[]... parts) {
        var maker = new WaveFormMaker(RATE);
        Arrays.stream(parts).forEach(maker::add);
        return maker.finish();
    }

    private static float[] seconds(int seconds, float loudness) {
        var samples = new float[seconds * RATE];
        for (var index = 0; index < samples.length; index++) {
            samples[index] = (index % 20 < 10 ? 1 : -1) * loudness;
        }
        return samples;
    }
}
