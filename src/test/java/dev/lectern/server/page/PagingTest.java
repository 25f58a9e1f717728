package dev.lectern.server.page;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class PagingTest {
    @Test
    void showsTheEndsAndTheNeighbours() {
        assertThat(Paging.of(1, 1).numbers()).containsExactly(1);
        assertThat(Paging.of(1, 4).numbers()).containsExactly(1, 2, 3, 4);
        assertThat(Paging.of(10, 20).numbers()).containsExactly(1, 0, 8, 9, 10, 11, 12, 0, 20);
        assertThat(Paging.of(5, 9).numbers()).containsExactly(1, 2, 3, 4, 5, 6, 7, 8, 9);
        assertThat(Paging.of(7, 0).numbers()).containsExactly(1);
        assertThat(Paging.of(40, 4).numbers()).containsExactly(1, 2, 3, 4);
    }
}
