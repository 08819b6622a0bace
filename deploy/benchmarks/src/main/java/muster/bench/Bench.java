package muster.bench;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** {@code deploy/bench [--quick] [--growth <events>] [part]...} */
public final class Bench {
    private final Scale scale;
    private final List<Line> table = new ArrayList<>();

    /** A part of the benchmark, given its PostgreSQL. */
    private interface Part {
        void run(Postgres postgres) throws Exception;
    }

    private Bench(Scale scale) {
        this.scale = scale;
    }

    public static void main(String[] args) throws Exception {
        List<String> words = new ArrayList<>(List.of(args));
        boolean quick = words.remove("--quick");
        int growth = words.indexOf("--growth");
        long events = 1_000_000;
        if (growth >= 0) {
            events = Long.parseLong(words.get(growth + 1));
            words.subList(growth, growth + 2).clear();
        }
        int code = 0;
        try {
            new Bench(Scale.of(quick, events)).run(words);
        } catch (Exception broken) {
            broken.printStackTrace();
            code = 1;
        }
        // Pools and processors of the service have threads of their own.
        System.exit(code);
    }

    private void run(List<String> wanted) throws Exception {
        Map<String, Part> parts = new LinkedHashMap<>();
        parts.put("append", postgres -> new AppendBench(postgres, scale, table).run());
        parts.put("commands", postgres -> new CommandBench(postgres, scale, table).run());
        parts.put("http", postgres -> new HttpBench(postgres, scale, table).run());
        parts.put("start", postgres -> new StartBench(postgres, scale, table).run());
        parts.put("read", postgres -> new ReadBench(postgres, scale, table).run());
        parts.put("wake", postgres -> new WakeBench(postgres, scale, table).run());
        parts.put("streams", postgres -> new StreamBench(postgres, scale, table).run());
        parts.put("rebuild", postgres -> new RebuildBench(postgres, scale, table).run());
        parts.put("near", postgres -> new NearBench(postgres, scale, table).run());
        parts.put("growth", postgres -> new GrowthBench(postgres, scale, table).run());
        if (!parts.keySet().containsAll(wanted)) {
            System.err.println("There are the parts " + parts.keySet());
            System.exit(64);
        }
        try (Postgres postgres = new Postgres()) {
            for (Map.Entry<String, Part> part : parts.entrySet()) {
                if (wanted.isEmpty() || wanted.contains(part.getKey())) {
                    System.out.println("== " + part.getKey());
                    part.getValue().run(postgres);
                }
            }
        } finally {
            // Also what was measured before a part broke off.
            System.out.println();
            System.out.println(Line.HEAD);
            table.forEach(System.out::println);
        }
    }
}
