package vn.chiso.scoring.consistency.rule;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A table of cases for every rule about what a document says. */
class WordingRulesTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "criteria:[]                                                        |",
                "header:{number:'583 /UBND',date:'2024-03-15'}                      |",
                "header:{number:'/KH-UBND',dateAsWritten:'ngày tháng 3 năm 2024'}   | /header null → number, day",
                "header:{number:'12/KH-UBND'}                                       | /header null → day",
                "header:{date:'2024-03-15'}                                         | /header null → number",
                "header:{number:'  ',date:'2024-03-15'}                             | /header null → number",
            })
    void a_document_has_a_number_and_a_day(String document, String findings) {
        Documents.check(RuleId.DOCUMENT_META_MISSING, document, findings);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "14/11/20233               | 14/11/20233 → 14/11/2023",
                "trước ngày 10/12/2023     |",
                "trước ngày 20/11          |",
                "ngày tháng 3 năm 2024     |",
                "ngày /3/2024              |",
                "31/02/2024                | 31/02/2024 → null",
                "29/2/2024                 |",
                "29/2/2023                 | 29/2/2023 → null",
                "ngày 31 tháng 4 năm 2024  | ngày 31 tháng 4 năm 2024 → null",
                "14/11/23                  | 14/11/23 → null",
                "14/11/20999               | 14/11/20999 → null",
                "14/13/20233               | 14/13/20233 → null",
                "25/8/1954-25/8/2024       |",
                "2024-03-15                |",
                "theo tiến độ tỉnh giao    |",
                "14/11/202333333333333333  | 14/11/202333333333333333 → null",
            })
    void a_full_date_is_a_day_of_the_calendar(String date, String finding) {
        Documents.check(
                RuleId.DATE_INVALID,
                "facts:[{place:'1',dateAsWritten:'%s'}]".formatted(date),
                finding == null ? null : "/facts/0/dateAsWritten " + finding);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "facts:[{place:'II',resultYear:2023},{place:'III'}] |",
                "facts:[{place:'II',resultYear:2022}]               | /facts/0/resultYear 2022 → 2023",
            })
    void headings_speak_of_the_year_of_the_document(String document, String findings) {
        Documents.check(RuleId.YEAR_MISMATCH, document, findings);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "thị trấn Đồng Mỏ       | thị trấn Đồng Mỹ          | true",
                "UBND thị trấn Đồng Mỏ  | thị trấn Đồng Mỏ          | false",
                "thị trấn Đồng Mỏ       | Ủy ban nhân dân thị trấn Đồng Mỏ | false",
                "thị trấn Đồng Mỏ       | Uỷ ban nhân dân thị trấn Đồng Mỏ | false",
                "thị trấn Đồng Mỏ       | THỊ TRẤN ĐỒNG MỎ          | false",
                "thị trấn Đồng Mỏ       | thi tran Dong Mo          | true",
                "thị trấn Đồng Mỏ       | huyện Chi Lăng            | false",
                "xã Tân Lập             | xã Tân Lộc                | false",
                "Phòng Văn hóa và Thông tin | Phòng Văn hoá và Thông tin | false",
                "Phòng Văn hóa - Thông tin  | Phòng Văn hóa – Thông tin  | false",
                "huyện Vĩnh Linh        | huyện Vĩnh Lin            | true",
                "huyện Vĩnh Linh        | huyện Vĩnh Linhh          | true",
                "huyện Vĩnh Linh        | huyện Vĩnh Liên           | false",
            })
    void a_name_that_is_nearly_the_units_own_is_a_slip(String own, String written, boolean slip) {
        Documents.check(
                RuleId.UNIT_NAME,
                "unitName:'%s',facts:[{place:'1',unitName:'%s'}]".formatted(own, written),
                slip ? "/facts/0/unitName %s → %s".formatted(written, own) : null);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Phòng Văn hóa - Thông tin  | Phòng Văn hoá – Thông tin | true",
                "Phòng Nội vụ               | phòng Nội vụ              | true",
                "Phòng Nội vụ               | Phòng Nội vụ              | false",
                "Phòng Nội vụ               | Phòng Nội chính           | false",
            })
    void one_unit_is_spelt_in_one_way(String first, String again, boolean alias) {
        Documents.check(
                RuleId.UNIT_ALIAS,
                "criteria:[{code:'1',units:[{name:'%s'}]},{code:'2',units:[{name:'X'},{name:'%s'}]}]"
                        .formatted(first, again),
                alias ? "/criteria/1/units/1/name %s → %s".formatted(again, first) : null);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "202/UBND | UBND huyện Sơn Tây | 202/ubnd | Chủ tịch UBND huyện Sơn Tây | true",
                "202/UBND | UBND huyện Sơn Tây | 203/UBND | Chủ tịch UBND huyện Sơn Tây | false",
                "202/UBND | UBND huyện Sơn Tây | 202/UBND | Ủy ban nhân dân huyện Sơn Tây | false",
                "202/UBND | UBND huyện Sơn Tây | 202/UBND |                              | false",
            })
    void a_cited_document_has_one_issuer(String number, String issuer, String again, String other, boolean mismatch) {
        Documents.check(
                RuleId.ISSUER_MISMATCH,
                "facts:[{place:'1',citedNumber:'%s',citedIssuer:'%s'},{place:'2',citedNumber:'%s'%s}]"
                        .formatted(number, issuer, again, other == null ? "" : ",citedIssuer:'" + other + "'"),
                mismatch ? "/facts/1/citedIssuer %s → %s".formatted(other, issuer) : null);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "                                                        |",
                "{name:'A'}                                              |",
                "{name:'A',role:'COOPERATING'}                           | 1",
                "{name:'A'},{name:'B'},{name:'C'}                        | 3",
                "{name:'A',role:'LEAD'},{name:'B',role:'COOPERATING'}    |",
                "{name:'A',role:'LEAD'},{name:'B',role:'LEAD'}           |",
                "{name:'A',role:'COOPERATING'},{name:'B'}                | 2",
            },
            quoteCharacter = '`')
    void of_several_units_one_leads(String units, String found) {
        Documents.check(
                RuleId.NO_LEAD_UNIT,
                "criteria:[{code:'1',units:[%s]}]".formatted(units == null ? "" : units),
                found == null ? null : "/criteria/0/units %s → 1".formatted(found));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "0   | Chính phủ chưa triển khai                              | true",
                "0   | Do cấp trên chưa ban hành hướng dẫn                    | true",
                "0   | Bộ, ngành Trung ương chưa cung cấp dữ liệu             | true",
                "0   | Không thuộc thẩm quyền của cấp huyện                   | true",
                "0.5 | Chính phủ chưa triển khai                              | false",
                "0   | Không phát sinh thanh toán trực tuyến                  | false",
                "0   | Không ban hành VBQPPL trong năm                        | false",
                "0   | Cán bộ chưa đạt chuẩn chuyên môn                       | false",
                "0   | Bộ phận Một cửa chưa triển khai                        | false",
            })
    void zero_points_for_what_others_left_undone_are_to_be_reviewed(String points, String reason, boolean found) {
        Documents.check(
                RuleId.NA_REVIEW,
                "criteria:[{code:'1',points:{value:%s},reason:'%s'}]".formatted(points, reason),
                found ? "/criteria/0/points 0 → null" : null);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "22 hồ sơ chậm muộn             | 22 hồ sơ xử lý không đúng         | 22 hồ sơ",
                "Có 22  hồ sơ chậm              | 22 hồ sơ sai                      | 22 hồ sơ",
                "22 hồ sơ chậm muộn             | 23 hồ sơ chậm muộn                |",
                "Còn hồ sơ trễ hạn              | còn hồ sơ  trễ hạn                | còn hồ sơ trễ hạn",
                "Quyết định 115/QĐ-UBND         | Quyết định số 115/QĐ-UBND         |",
                "Đạt 55,25%                     | Đạt 57%                           |",
            })
    void what_may_have_one_cause_is_told_once(String first, String second, String cause) {
        Documents.check(
                RuleId.SHARED_ROOT_CAUSE,
                "criteria:[{code:'1',points:{value:0},reason:'%s'},{code:'2',deducted:{value:1},reason:'%s'}]"
                        .formatted(first, second),
                cause == null ? null : "/criteria/0/reason %s → null".formatted(cause));
    }
}
