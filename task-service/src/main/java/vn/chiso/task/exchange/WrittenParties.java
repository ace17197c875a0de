package vn.chiso.task.exchange;

import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import vn.chiso.platform.text.VietnameseText;
import vn.chiso.task.task.NamedGroup;
import vn.chiso.task.unit.NamedUnit;
import vn.chiso.task.unit.UnitNames;

/**
 * Finds the units and groups that a document means by its words. Compared are keys, so that composition, tone marks, dashes and
 * case do not matter; if no name fits, the word of the level, the owner's own name and "và" do not matter either: "Văn phòng
 * HĐND và UBND" of a district is its "Văn phòng HĐND và UBND huyện".
 */
final class WrittenParties {

    /** Longest first: "phó chủ tịch" is no "chủ tịch". */
    private static final List<String> POSITIONS = keys(
            "Phó Chủ tịch",
            "Chủ tịch",
            "Phó Thủ trưởng",
            "Thủ trưởng",
            "Phó Giám đốc",
            "Giám đốc",
            "Phó Trưởng",
            "Trưởng");

    private static final List<String> LEVELS =
            keys("tỉnh", "thành phố", "thị xã", "huyện", "quận", "thị trấn", "phường", "xã", "đặc khu");

    private static final List<String> PLURALS = keys("các", "những", "mỗi", "từng");

    private static final List<String> VAGUE = keys(
            "có liên quan", "liên quan", "được kiểm tra", "được giao", "được phân công", "được phân công tiêu chí");

    private static final Pattern SMALL =
            Pattern.compile("[,.;:()]|(?<![\\p{L}\\p{M}])" + VietnameseText.matchKey("và") + "(?![\\p{L}\\p{M}])");

    private static final Pattern SPACES = Pattern.compile(" +");

    private final String owner;
    private final Map<String, Set<NamedUnit>> units = new HashMap<>();
    private final Map<String, Set<NamedUnit>> looseUnits = new HashMap<>();
    private final Map<String, Set<NamedGroup>> groups = new HashMap<>();
    private final Map<String, Set<NamedGroup>> looseGroups = new HashMap<>();

    WrittenParties(NamedUnit owner, List<UnitNames.Known> units, List<NamedGroup> groups) {
        this.owner = ownName(VietnameseText.matchKey(owner.name()));
        for (var known : units) {
            Stream.concat(Stream.of(known.unit().name()), known.aliases().stream())
                    .map(VietnameseText::matchKey)
                    .forEach(key -> {
                        add(this.units, key, known.unit());
                        add(looseUnits, loose(key), known.unit());
                    });
        }
        for (var group : groups) {
            var key = VietnameseText.matchKey(group.name());
            add(this.groups, key, group);
            add(looseGroups, loose(key), group);
        }
    }

    private static <T> void add(Map<String, Set<T>> all, String key, T value) {
        all.computeIfAbsent(key, none -> new LinkedHashSet<>()).add(value);
    }

    WrittenParty find(String written) {
        var key = VietnameseText.matchKey(written);
        if (isVague(key)) {
            return exactly(key, null).orElseGet(WrittenParty.OfNobody::new);
        }
        return named(key, null)
                .or(() -> byPosition(written, key))
                .orElseGet(() -> isPlural(key) ? new WrittenParty.OfNobody() : new WrittenParty.Unknown());
    }

    /** "Chủ tịch UBND các xã" is whoever holds that position in each of them; of nobody in particular it stays nobody. */
    private Optional<WrittenParty> byPosition(String written, String key) {
        for (var position : POSITIONS) {
            if (key.startsWith(position + " ")) {
                var rest = key.substring(position.length() + 1);
                var title = written.substring(0, words(written, position));
                return named(rest, title)
                        .or(() -> isPlural(rest) ? Optional.of(new WrittenParty.OfNobody()) : Optional.empty());
            }
        }
        return Optional.empty();
    }

    /** Where the words of the position end in the text as written. */
    private static int words(String written, String position) {
        int count = position.split(" ").length;
        int at = 0;
        for (int word = 0; word < count; word++) {
            while (at < written.length() && !Character.isWhitespace(written.charAt(at))) {
                at++;
            }
            while (word < count - 1 && at < written.length() && Character.isWhitespace(written.charAt(at))) {
                at++;
            }
        }
        return at;
    }

    private Optional<WrittenParty> named(String key, String position) {
        return exactly(key, position).or(() -> among(looseUnits, looseGroups, loose(key), position));
    }

    private Optional<WrittenParty> exactly(String key, String position) {
        return among(units, groups, key, position);
    }

    private static Optional<WrittenParty> among(
            Map<String, Set<NamedUnit>> units, Map<String, Set<NamedGroup>> groups, String key, String position) {
        var foundUnits = units.getOrDefault(key, Set.of());
        var foundGroups = groups.getOrDefault(key, Set.of());
        int found = foundUnits.size() + foundGroups.size();
        if (found > 1) {
            return Optional.of(new WrittenParty.Ambiguous(Stream.concat(
                            foundUnits.stream().map(NamedUnit::code),
                            foundGroups.stream().map(NamedGroup::code))
                    .collect(Collectors.toCollection(TreeSet::new))
                    .toString()));
        }
        return foundUnits.stream()
                .<WrittenParty>map(unit -> new WrittenParty.OfUnit(unit, position))
                .findFirst()
                .or(() -> foundGroups.stream()
                        .<WrittenParty>map(group -> new WrittenParty.OfGroup(group, position))
                        .findFirst());
    }

    private static boolean isPlural(String key) {
        return PLURALS.stream().anyMatch(plural -> key.startsWith(plural + " "));
    }

    private static boolean isVague(String key) {
        return VAGUE.stream().anyMatch(words -> key.endsWith(" " + words));
    }

    private String loose(String key) {
        var words = " "
                + SPACES.matcher(SMALL.matcher(key).replaceAll(" "))
                        .replaceAll(" ")
                        .strip() + " ";
        if (!owner.isEmpty() && words.endsWith(" " + owner + " ") && words.length() > owner.length() + 2) {
            words = words.substring(0, words.length() - owner.length() - 1);
        }
        for (var level : LEVELS) {
            if (words.endsWith(" " + level + " ") && words.length() > level.length() + 2) {
                return words.substring(0, words.length() - level.length() - 1).strip();
            }
        }
        return words.strip();
    }

    /** "UBND huyện Tuy Phước" is called "Tuy Phước". */
    private static String ownName(String key) {
        return LEVELS.stream()
                .filter(level -> key.contains(" " + level + " "))
                .findFirst()
                .map(level -> key.substring(key.indexOf(" " + level + " ") + level.length() + 2))
                .orElse("");
    }

    private static List<String> keys(String... words) {
        return Stream.of(words).map(VietnameseText::matchKey).toList();
    }
}
