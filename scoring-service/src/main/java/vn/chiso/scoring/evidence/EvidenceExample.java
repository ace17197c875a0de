package vn.chiso.scoring.evidence;

/** The entry that the contract shows. */
final class EvidenceExample {

    static final String BODY = """
            {"id":"0190e1a0-0000-7000-8000-000000000900","unitId":"0190e1a0-0000-7000-8000-000000000100",
             "name":"Quyết định công bố Chỉ số CCHC 2023.pdf","contentType":"application/pdf","size":48213,
             "sha256":"9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08",
             "note":"Trang 3, dòng huyện Vĩnh Linh","uploadedBy":"canbo.nv","uploadedAt":"2023-12-01T02:15:00Z","version":0}""";

    private EvidenceExample() {}
}
