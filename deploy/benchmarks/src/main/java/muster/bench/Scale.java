package muster.bench;

/** How long to measure: {@code --quick} shows that it works, the usual one gives figures. */
record Scale(int rounds, long millis, int events, long growth) {
    static Scale of(boolean quick, long growth) {
        return quick ? new Scale(2, 300, 20_000, Math.min(growth, 50_000)) : new Scale(5, 1_500, 100_000, growth);
    }
}
