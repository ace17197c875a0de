package vn.chiso.scoring.consistency.rule;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** A table of cases for every rule about codes. */
class CodeRulesTest {

    @ParameterizedTest
    @ValueSource(strings = {"I.A.1.4.b", "I.B.6.đ", "II", "VI.2.a", "3.1.1.2", "7.1", "A.1", "Đ.2.c", "12"})
    void a_code_from_the_root_is_sound(String code) {
        Documents.check(RuleId.CODE_FORMAT, "criteria:[{code:'%s'}]".formatted(code), null);
    }

    @ParameterizedTest
    @CsvSource({"5.B.I,I.B.5", "b.4.1,1.4.b", "5.,null", "I..3,null", "tiêu chí 5,null", "1-2,null"})
    void a_code_from_the_leaf_or_of_no_form_is_found(String code, String expected) {
        Documents.check(
                RuleId.CODE_FORMAT,
                "criteria:[{code:'%s'}]".formatted(code),
                "/criteria/0/code %s → %s".formatted(code, expected));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "sections:[{code:'3'},{code:'4'},{code:'5'}],criteria:[{code:'3.1',section:'3'},{code:'5.5.1',section:'4'},{code:'6.2',section:'5'}] | /sections/1/code 4, 5 → 5, 6",
                "sections:[{code:'3'}],criteria:[{code:'3.1',section:'3'}]                                |",
                "sections:[{code:'4',areaCode:'5'}]                                                       | /sections/0/code 4 → 5",
                // Another numbering, or criteria of several areas: no shift.
                "sections:[{code:'1'}],criteria:[{code:'A.1',section:'1'}]                                |",
                "sections:[{code:'1'}],criteria:[{code:'2.1',section:'1'},{code:'3.1',section:'1'}]       |",
                "sections:[{code:'II'}],criteria:[{code:'III.1',section:'II'}]                            | /sections/0/code II → III",
                "sections:[{code:'7'}]                                                                    |",
            })
    void a_section_has_the_number_of_its_area(String document, String findings) {
        Documents.check(RuleId.CODE_SHIFT, document, findings);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "criteria:[{code:'1.1'},{code:'1.10'}]                       |",
                "criteria:[{code:'1.1'},{code:'1.2'},{code:' 1.1 '}]         | /criteria/2/code 1.1 → null",
                "criteria:[{code:'I.d'},{code:'I.đ'}]                        |",
                "sections:[{code:'1'},{code:'1'}],criteria:[{code:'1'}]      | /sections/1/code 1 → null",
            })
    void a_code_names_one_thing(String document, String findings) {
        Documents.check(RuleId.DUPLICATE_CODE, document, findings);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "criteria:[{code:'6.3.1'},{code:'6.3.2'},{code:'6.3.2.2'},{code:'6.3.2.3'}]  | /criteria/1/code 6.3.2.2, 6.3.2.3 → null",
                "criteria:[{code:'6.3'},{code:'6.3.2.2'},{code:'6.3.2.2.1'}]                 | /criteria/0/code 6.3.2.2 → null; /criteria/1/code 6.3.2.2.1 → null",
                "criteria:[{code:'6.3'},{code:'6.30'}]                                       |",
                "criteria:[{code:'6.3.2.2'},{code:'6.3.2'}]                                  | /criteria/1/code 6.3.2.2 → null",
                "coverage:'FULL',criteria:[{code:'6.3'},{code:'6.3.1'}]                      |",
            })
    void an_extract_lists_no_criterion_beside_its_parts(String document, String findings) {
        Documents.check(RuleId.PARENT_AND_CHILD, document, findings);
    }
}
