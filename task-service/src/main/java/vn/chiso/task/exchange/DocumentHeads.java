package vn.chiso.task.exchange;

import java.util.List;
import java.util.Map;
import vn.chiso.platform.sheet.HeaderWords;

/** How plans, notices and their appendices head the columns that {@link PlanSheet} reads. */
final class DocumentHeads {

    static final HeaderWords WORDS = HeaderWords.of(
            Map.ofEntries(
                    Map.entry(PlanSheet.ITEM_NO, List.of("STT", "TT", "Số TT", "Số thứ tự")),
                    Map.entry(
                            PlanSheet.ITEM,
                            List.of(
                                    "Nội dung",
                                    "Nội dung khắc phục",
                                    "Nội dung cần khắc phục",
                                    "Nội dung khắc phục/duy trì",
                                    "Nội dung khắc phục/duy trì thực hiện",
                                    "Nội dung tiêu chí",
                                    "Tiêu chí",
                                    "Tên tiêu chí",
                                    "Tiêu chí/tiêu chí thành phần",
                                    "Lĩnh vực/tiêu chí/tiêu chí thành phần")),
                    Map.entry(PlanSheet.CRITERION, List.of("Mã tiêu chí", "Mã TC")),
                    Map.entry(
                            PlanSheet.REASON,
                            List.of(
                                    "Tồn tại, hạn chế",
                                    "Tồn tại, hạn chế, nguyên nhân",
                                    "Tồn tại, hạn chế và nguyên nhân",
                                    "Hạn chế, nguyên nhân",
                                    "Nguyên nhân",
                                    "Lý do trừ điểm",
                                    "Nội dung, lý do trừ điểm")),
                    Map.entry(
                            PlanSheet.TASK,
                            List.of(
                                    "Nhiệm vụ",
                                    "Nội dung nhiệm vụ",
                                    "Nội dung công việc",
                                    "Nội dung thực hiện",
                                    "Nhiệm vụ, giải pháp",
                                    "Nhiệm vụ, giải pháp thực hiện",
                                    "Giải pháp",
                                    "Giải pháp thực hiện",
                                    "Giải pháp khắc phục",
                                    "Biện pháp khắc phục",
                                    "Giải pháp, biện pháp khắc phục")),
                    Map.entry(
                            PlanSheet.LEADS,
                            List.of(
                                    "Chủ trì",
                                    "Cơ quan chủ trì",
                                    "Đơn vị chủ trì",
                                    "Cơ quan, đơn vị chủ trì",
                                    "Cơ quan chủ trì thực hiện",
                                    "Đơn vị chủ trì thực hiện",
                                    "Cơ quan thực hiện",
                                    "Đơn vị thực hiện",
                                    "Cơ quan, đơn vị thực hiện",
                                    "Đơn vị phụ trách",
                                    "Cơ quan, đơn vị phụ trách")),
                    Map.entry(
                            PlanSheet.COOPERATING,
                            List.of(
                                    "Phối hợp",
                                    "Cơ quan phối hợp",
                                    "Đơn vị phối hợp",
                                    "Cơ quan, đơn vị phối hợp",
                                    "Cơ quan phối hợp thực hiện",
                                    "Đơn vị phối hợp thực hiện")),
                    Map.entry(
                            PlanSheet.SUPERVISING,
                            List.of(
                                    "Theo dõi, đôn đốc",
                                    "Cơ quan theo dõi",
                                    "Đơn vị theo dõi",
                                    "Cơ quan theo dõi, đôn đốc",
                                    "Đơn vị theo dõi, đôn đốc",
                                    "Cơ quan giám sát")),
                    Map.entry(
                            PlanSheet.DEADLINE,
                            List.of(
                                    "Thời gian",
                                    "Thời gian thực hiện",
                                    "Thời gian hoàn thành",
                                    "Thời hạn",
                                    "Thời hạn thực hiện",
                                    "Thời hạn hoàn thành",
                                    "Hạn hoàn thành")),
                    Map.entry(
                            PlanSheet.TARGET,
                            List.of(
                                    "Chỉ tiêu",
                                    "Mục tiêu",
                                    "Sản phẩm",
                                    "Chỉ tiêu, sản phẩm",
                                    "Sản phẩm, kết quả",
                                    "Kết quả, sản phẩm",
                                    "Sản phẩm dự kiến")),
                    Map.entry(PlanSheet.MAX_POINTS, List.of("Điểm tối đa", "Điểm chuẩn")),
                    Map.entry(PlanSheet.POINTS, List.of("Điểm đạt", "Điểm đạt được", "Điểm thẩm định")),
                    Map.entry(PlanSheet.LOST_POINTS, List.of("Điểm trừ", "Điểm bị trừ"))),
            List.of("Ghi chú", "Kết quả", "Kết quả thực hiện", "Tiến độ", "Số ngày chậm"));

    private DocumentHeads() {}
}
