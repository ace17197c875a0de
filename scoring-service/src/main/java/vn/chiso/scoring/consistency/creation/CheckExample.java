package vn.chiso.scoring.consistency.creation;

/** What the contract shows: figures of a district's appendix, one of which does not follow from what was measured. */
final class CheckExample {

    static final String BODY = """
            {
              "unitId": "0190e1a0-0000-7000-8000-000000000100",
              "organiserUnitId": "0190e1a0-0000-7000-8000-000000000001",
              "programme": "TASK_COMPLETION",
              "year": 2023,
              "unitName": "huyện Vĩnh Linh",
              "header": {"number": "583/UBND", "date": "2024-03-15", "issuer": "UBND huyện Vĩnh Linh"},
              "criteria": [
                {
                  "code": "V.3",
                  "maxPoints": {"value": 4},
                  "points": {"value": 0.5, "asWritten": "0,5"},
                  "deducted": {"asWritten": "-3,5"},
                  "reason": "02 chỉ số giảm, 01 chỉ số tăng",
                  "units": [{"name": "Phòng Tài chính - Kế hoạch", "role": "LEAD"}],
                  "inputs": [{"name": "indices_up", "kind": "MET", "numerator": 1, "denominator": 3}]
                }
              ],
              "results": [
                {"kind": "TOTAL", "deducted": {"asWritten": "-3,5"}, "rank": {"asWritten": "01/10"}, "rankedUnits": 10}
              ],
              "facts": [
                {"place": "heading II", "resultYear": 2023, "unitName": "huyện Vĩnh Linh"}
              ]
            }""";

    private CheckExample() {}
}
