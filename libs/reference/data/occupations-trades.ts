/**
 * Unit groups of the major groups 5 to 9: code | Vietnamese | English | what people call it.
 * Codes: ISCO-08; the Vietnamese titles and the other names are the project's own.
 */
export const tradeOccupations = `
5111 | Tiếp viên | Travel attendants and stewards | tiếp viên hàng không, tiếp viên, tiếp viên tàu
5113 | Hướng dẫn viên du lịch | Travel guides | hướng dẫn viên du lịch, hướng dẫn viên, tour guide
5120 | Đầu bếp, phụ trách bếp | Cooks | đầu bếp, nấu ăn, bếp chính, nhân viên bếp, cook, bếp nóng, bếp lạnh, bếp á, bếp âu, bếp, nhân viên nấu ăn, đầu bếp nhà hàng, cấp dưỡng
5131 | Nhân viên phục vụ bàn | Waiters | phục vụ, nhân viên phục vụ, phục vụ bàn, bồi bàn, chạy bàn, waiter, waitress, phục vụ nhà hàng, nhân viên phục vụ nhà hàng, nhân viên nhà hàng, nhân viên bàn, phục vụ quán cà phê, f&b service, nhân viên f&b, phục vụ tiệc
5132 | Pha chế | Bartenders | pha chế, bartender, barista, nhân viên pha chế, pha chế đồ uống
5141 | Cắt tóc, làm tóc | Hairdressers | cắt tóc, làm tóc, thợ tóc, thợ cắt tóc, barber, phụ tóc, thợ phụ tóc, gội đầu dưỡng sinh, gội đầu
5142 | Chăm sóc sắc đẹp | Beauticians and related workers | spa, kỹ thuật viên spa, nhân viên spa, thẩm mỹ, làm nail, thợ nail, nail, phun xăm, chăm sóc sắc đẹp, chăm sóc da, trang điểm, makeup, tư vấn làm đẹp, kỹ thuật viên chăm sóc da, nối mi, massage, kỹ thuật viên thẩm mỹ, tư vấn thẩm mỹ, thợ trang điểm
5151 | Giám sát vệ sinh, buồng phòng | Cleaning and housekeeping supervisors | giám sát buồng phòng, giám sát vệ sinh, quản lý buồng phòng, housekeeping supervisor, tổ trưởng vệ sinh, tổ trưởng buồng phòng
5153 | Quản lý tòa nhà | Building caretakers | quản lý tòa nhà, ban quản lý tòa nhà, trưởng ban quản lý tòa nhà, quản lý vận hành tòa nhà, building manager, vận hành tòa nhà, quản lý nhà trọ, quản lý ký túc xá, quản lý ktx, quản lý căn hộ
5221 | Chủ cửa hàng | Shopkeepers | chủ cửa hàng, chủ shop
5223 | Nhân viên bán hàng | Shop sales assistants | nhân viên bán hàng, bán hàng, nhân viên tư vấn bán hàng, tư vấn bán hàng, nhân viên cửa hàng, sales assistant, bán hàng thời trang, beauty advisor, nhân viên bán hàng siêu thị, nhân viên siêu thị, bán hàng showroom, tư vấn viên bán hàng, nhân viên bán hàng thời trang, nhân viên cửa hàng tiện lợi, tư vấn mỹ phẩm, tư vấn thời trang, bán hàng tại cửa hàng, nhân viên showroom, promoter, pg, nhân viên đứng quầy, bán hàng mỹ phẩm, 판매
5230 | Thu ngân | Cashiers and ticket clerks | thu ngân, nhân viên thu ngân, cashier, bán vé, nhân viên bán vé, soát vé
5242 | Giới thiệu sản phẩm | Sales demonstrators | giới thiệu sản phẩm, nhân viên giới thiệu sản phẩm, nhân viên kích hoạt, nhân viên tiếp thị, tiếp thị
5244 | Bán hàng qua điện thoại, mạng | Contact centre salespersons | telesales, telesale, bán hàng online, nhân viên bán hàng online, sale online, sales online, nhân viên telesales, bán hàng qua điện thoại, nhân viên telesale, tư vấn qua điện thoại, chốt đơn, chuyên viên telesales, tư vấn online, telemarketing, tư vấn viên qua điện thoại, nhân viên sale online
5311 | Chăm trẻ | Child care workers | chăm trẻ, bảo mẫu, trông trẻ, cô nuôi, giữ trẻ, nanny, giữ em
5321 | Trợ lý chăm sóc (hộ lý viện, bệnh viện) | Health care assistants | hộ lý, kaigo, chăm sóc người già, điều dưỡng viện dưỡng lão, chăm sóc người cao tuổi, trợ lý chăm sóc, viện dưỡng lão, hộ lý viện dưỡng lão, care worker, caregiver, 介護, 照顧服務員
5322 | Chăm sóc cá nhân tại nhà (khán hộ công) | Home-based personal care workers | khán hộ công, chăm sóc người bệnh tại nhà, hộ công, khán hộ công gia đình, chăm sóc người bệnh, 看護工, 家庭看護
5411 | Lính cứu hỏa | Fire-fighters | cứu hỏa, lính cứu hỏa, nhân viên pccc, cứu hộ
5414 | Bảo vệ | Security guards | bảo vệ, nhân viên bảo vệ, nhân viên an ninh, vệ sĩ, security guard, tổ trưởng bảo vệ, đội trưởng bảo vệ, giám sát an ninh, an ninh, chỉ huy bảo vệ
6111 | Trồng cây hàng năm, rau màu | Field crop and vegetable growers | trồng rau, trồng lúa, rau màu, trồng rau nhà kính, trồng dâu tây, trồng cà chua
6112 | Trồng cây lâu năm (cao su, hồ tiêu, cà phê) | Tree and shrub crop growers | cạo mủ, cạo mủ cao su, trồng cao su, hồ tiêu, trồng cà phê, hái cà phê
6113 | Làm vườn, hoa, nhà kính | Gardeners, nursery growers | làm vườn, chăm sóc cây xanh, nhân viên cây xanh, trồng hoa, nhà kính, gardener, nhân viên chăm sóc cây, chăm sóc cây cảnh, cây xanh
6121 | Chăn nuôi gia súc, bò sữa | Livestock and dairy producers | chăn nuôi, nuôi heo, nuôi lợn, nuôi bò, bò sữa, công nhân chăn nuôi, trang trại, công nhân trang trại, trang trại bò sữa, nuôi bò sữa, trại heo, trại lợn, nhân viên trại
6122 | Chăn nuôi gia cầm | Poultry producers | chăn nuôi gà, nuôi gà, gia cầm, trại gà, nuôi vịt, chăn nuôi gia cầm
6130 | Trồng trọt kết hợp chăn nuôi | Mixed crop and animal producers | nông nghiệp, làm nông, trồng trọt, lao động nông nghiệp, thực tập sinh nông nghiệp
6210 | Lâm nghiệp | Forestry workers | lâm nghiệp, trồng rừng, khai thác gỗ, bảo vệ rừng
6221 | Nuôi trồng thủy sản | Aquaculture workers | nuôi tôm, nuôi trồng thủy sản, nuôi cá, công nhân nuôi tôm, nuôi hàu
6222 | Ngư dân ven bờ, nội địa | Inland and coastal fishery workers | đánh cá gần bờ, thuyền viên gần bờ, đánh bắt gần bờ, ngư nghiệp
6223 | Ngư dân, thuyền viên xa bờ | Deep-sea fishery workers | thuyền viên tàu cá, thuyền viên xa bờ, đánh cá xa bờ, thuyền viên đánh cá, tàu cá, đánh bắt hải sản
7112 | Thợ xây, thợ nề | Bricklayers | thợ xây, thợ nề, thợ hồ, thợ xây dựng, công nhân xây dựng, xây trát
7114 | Thợ bê tông, cốp pha | Concrete placers and finishers | cốp pha, coffa, ván khuôn, bê tông, thợ cốp pha, thợ bê tông, thợ coppha, coppha, đổ bê tông
7115 | Thợ mộc xây dựng | Carpenters and joiners | mộc xây dựng, thợ mộc xây dựng, lắp đặt nội thất, thợ lắp đặt nội thất
7119 | Thợ giàn giáo, phá dỡ | Building frame workers n.e.c. | giàn giáo, dàn giáo, phá dỡ, thợ giàn giáo, lắp giàn giáo, tháo dỡ
7121 | Thợ lợp mái | Roofers | lợp mái, thợ lợp mái, chống thấm, thợ chống thấm
7122 | Thợ lát sàn, ốp gạch | Floor layers and tile setters | ốp lát, lát sàn, thợ ốp lát, ốp gạch, lát gạch
7123 | Thợ trát | Plasterers | thợ trát, trát tường, thạch cao, thợ thạch cao
7125 | Thợ kính | Glaziers | nhôm kính, thợ nhôm kính, thợ kính, lắp kính
7126 | Thợ nước | Plumbers and pipe fitters | thợ nước, lắp đặt ống nước, thợ ống, đường ống, lắp đường ống, thợ ống nước
7127 | Thợ điện lạnh | Air-conditioning and refrigeration mechanics | điện lạnh, thợ điện lạnh, máy lạnh, điều hòa, sửa chữa điện lạnh, kỹ thuật viên điện lạnh, nhân viên điện lạnh, lắp đặt điều hòa, lắp đặt máy lạnh
7131 | Thợ sơn | Painters | thợ sơn, sơn nước, thợ sơn nước, sơn nhà
7132 | Thợ phun sơn, phủ | Spray painters and varnishers | phun sơn, sơn tĩnh điện, thợ phun sơn, sơn ô tô, thợ sơn ô tô, thợ sơn gỗ, sơn gỗ, sơn xe, sơn kim loại
7211 | Thợ đúc | Metal moulders and coremakers | thợ đúc, đúc kim loại, đúc nhôm, đúc gang, công nhân đúc
7212 | Thợ hàn | Welders and flame cutters | thợ hàn, hàn xì, welder, hàn bán tự động, hàn tig, hàn co2, hàn điện, hàn mig, công nhân hàn, hàn hồ quang, hàn robot, thợ hàn co2, hàn cơ khí, hàn tàu
7213 | Thợ gò, tấm kim loại | Sheet-metal workers | thợ gò, thợ đồng sơn, chấn tôn, tôn mạ, gò ô tô, thợ đồng, dập kim loại, gia công tấm
7214 | Thợ kết cấu thép (cốt thép) | Structural-metal preparers and erectors | cốt thép, kết cấu thép, sắt thép, buộc thép, thợ sắt, buộc sắt, lắp dựng kết cấu thép, buộc cốt thép, thợ lắp dựng
7222 | Thợ làm khuôn, dụng cụ | Toolmakers and related workers | làm khuôn, thợ khuôn, sửa khuôn, chế tạo khuôn, gia công khuôn, thợ nguội, nguội
7223 | Thợ tiện, phay, CNC | Metal working machine tool setters and operators | cnc, thợ tiện, thợ phay, vận hành máy cnc, đứng máy cnc, tiện phay, phay cnc, tiện cnc, thợ cnc, nhân viên cnc, vận hành cnc, gia công cơ khí, công nhân cơ khí, thợ cơ khí, lập trình cnc, cắt laser, vận hành máy cắt laser, cơ khí, thợ cắt dây, dập cắt, gia công kim loại, phay bào, tiện
7224 | Thợ mài, đánh bóng | Metal polishers and grinders | thợ mài, đánh bóng, mài kim loại, công nhân mài, mài đánh bóng
7231 | Sửa chữa ô tô, xe máy | Motor vehicle mechanics and repairers | sửa ô tô, thợ ô tô, sửa chữa ô tô, kỹ thuật viên ô tô, thợ sửa xe, thợ sửa xe máy, kỹ thuật ô tô, sửa xe máy, thợ máy ô tô, kỹ thuật viên sửa chữa ô tô, cố vấn dịch vụ, bảo dưỡng ô tô, thợ máy gầm, kỹ thuật viên xe máy, thợ điện ô tô, kỹ thuật viên sửa chữa xe, sửa chữa xe, gara
7233 | Sửa chữa máy nông, công nghiệp | Agricultural and industrial machinery mechanics | bảo trì, bảo trì máy, thợ máy, nhân viên bảo trì, kỹ thuật bảo trì, kỹ thuật viên bảo trì, thợ sửa máy, sửa chữa máy, bảo dưỡng máy, nhân viên kỹ thuật bảo trì, sửa chữa máy công trình, thợ máy may, sửa máy may, maintenance, thợ bảo trì, bảo trì thiết bị, sửa chữa máy móc, bảo trì bảo dưỡng, maintenance technician, thợ máy công trình, nhân viên cơ điện bảo trì
7311 | Thợ đồng hồ, dụng cụ chính xác | Precision-instrument makers and repairers | sửa đồng hồ, dụng cụ chính xác, hiệu chuẩn, nhân viên hiệu chuẩn
7313 | Thợ kim hoàn | Jewellery and precious metal workers | kim hoàn, thợ kim hoàn, chế tác trang sức, thợ bạc
7321 | Thợ tiền in | Pre-press technicians | tiền in, chế bản, thợ chế bản, chế bản in, nhân viên chế bản
7322 | Thợ in | Printers | thợ in, vận hành máy in, nhân viên in, in offset, công nhân in, in lụa, thợ in offset, in ấn, in ống đồng, in flexo
7411 | Thợ điện dân dụng | Building and related electricians | thợ điện, điện dân dụng, điện nước, thợ điện nước, nhân viên điện nước, electrician, lắp đặt điện, thợ điện dân dụng, công nhân điện, lắp đặt điện nước
7412 | Thợ cơ điện | Electrical mechanics and fitters | cơ điện, thợ cơ điện, bảo trì điện, điện công nghiệp, thợ điện công nghiệp, lắp tủ điện, nhân viên bảo trì điện, nhân viên bảo trì cơ điện, kỹ thuật viên cơ điện, tủ điện, đấu tủ điện, bảo trì cơ điện, lắp đặt thang máy, thợ thang máy, bảo trì thang máy
7413 | Thợ đường dây điện | Electrical line installers and repairers | đường dây điện, đường dây, kéo cáp, thợ đường dây
7421 | Thợ điện tử | Electronics mechanics and servicers | thợ điện tử, sửa chữa điện tử, sửa chữa điện thoại, kỹ thuật viên sửa chữa điện thoại, sửa chữa thiết bị, kỹ thuật sửa chữa, sửa chữa laptop, kỹ thuật viên laptop, kỹ thuật viên điện thoại, sửa chữa máy tính, kỹ thuật viên sửa chữa, sửa chữa màn hình
7422 | Lắp đặt, sửa thiết bị viễn thông | ICT installers and servicers | lắp đặt internet, lắp đặt mạng, kỹ thuật lắp đặt, nhân viên kỹ thuật lắp đặt, lắp đặt cáp quang
7511 | Giết mổ, chế biến thịt, cá | Butchers, fishmongers and related food preparers | giết mổ, chế biến thịt, chế biến thủy sản, chế biến hải sản, chế biến cá, pha lóc thịt, cắt thịt, công nhân thủy sản, công nhân chế biến thủy sản, sơ chế thịt, chế biến thịt gà, 食肉
7512 | Thợ bánh | Bakers and pastry cooks | thợ bánh, làm bánh, thợ làm bánh, bếp bánh, bánh mì, nhân viên làm bánh, baker, phụ bếp bánh, làm bánh mì, sản xuất bánh
7514 | Bảo quản rau quả | Fruit, vegetable preservers | chế biến rau quả, bảo quản rau quả, sơ chế rau củ, đóng gói rau củ, phân loại trái cây
7522 | Thợ mộc, tủ bàn ghế | Cabinet-makers | thợ mộc, đồ gỗ, mộc, công nhân gỗ, thợ gỗ, thợ nội thất, thợ mộc nội thất, sản xuất nội thất, thợ bọc sofa, bọc nệm
7531 | Thợ may đo | Tailors, dressmakers | thợ may đo, may đo, thợ may, may áo dài, may mẫu, thợ may mẫu, nhân viên may mẫu, may đo thời trang, may áo cưới
7532 | Cắt, làm rập may | Garment pattern-makers and cutters | làm rập, thợ cắt vải, cắt rập, thiết kế rập, nhân viên rập, công nhân cắt, thợ rập, giác sơ đồ, rập, nhân viên sơ đồ, trải vải
7533 | Thợ thêu, may tay | Sewing, embroidery workers | thợ thêu, thêu, may tay, thêu vi tính, vận hành máy thêu
7536 | Thợ giày, da | Shoemakers and related workers | thợ giày, đóng giày, làm da, thợ da, may túi xách, thợ túi xách
7543 | Kiểm tra chất lượng (KCS) | Product graders and testers | kcs, qc, qa, kiểm tra chất lượng, kiểm hàng, nhân viên qc, nhân viên qa, nhân viên kcs, qa qc, qaqc, qa/qc, kiểm soát chất lượng, quản lý chất lượng sản phẩm, quality control, nhân viên qa/qc, quản lý chất lượng, kiểm phẩm, nhân viên kiểm tra chất lượng, đảm bảo chất lượng, quality assurance, nhân viên kiểm hàng, chuyên viên qa, chuyên viên qc, pqc, iqc, oqc, giám sát qc, trưởng nhóm qc, trưởng nhóm qa, kiểm soát chất lượng sản phẩm, nhân viên chất lượng
8111 | Khai thác mỏ, đá | Miners and quarriers | khai thác mỏ, khai thác đá, công nhân mỏ, khai thác than
8114 | Vận hành máy xi măng, bê tông | Cement, stone and mineral products machine operators | vận hành trạm trộn, trạm trộn bê tông, sản xuất xi măng, cắt đá, sản xuất gạch, công nhân gạch
8121 | Vận hành luyện kim | Metal processing plant operators | luyện kim, luyện thép, cán thép, công nhân thép, cán tôn
8122 | Vận hành xi mạ | Metal finishing and coating machine operators | xi mạ, mạ kim loại, mạ điện, công nhân xi mạ, mạ kẽm
8131 | Vận hành máy hóa chất | Chemical products plant and machine operators | vận hành máy hóa chất, sản xuất hóa chất, sản xuất sơn, vận hành hóa chất, sản xuất dược phẩm, công nhân dược, sản xuất mỹ phẩm
8141 | Vận hành máy cao su | Rubber products machine operators | sản xuất cao su, ép cao su, vận hành máy cao su, sản xuất lốp xe, lốp xe
8142 | Vận hành máy nhựa (ép nhựa) | Plastic products machine operators | ép nhựa, vận hành máy ép nhựa, đúc nhựa, ép phun, đứng máy ép nhựa, công nhân nhựa, kỹ thuật ép nhựa, sản xuất nhựa, thổi nhựa, thổi màng
8143 | Vận hành máy giấy, bao bì | Paper products machine operators | sản xuất bao bì, máy bế, bế hộp, sản xuất giấy, bao bì giấy, vận hành máy bế
8151 | Vận hành máy sợi | Fibre preparing, spinning operators | vận hành máy sợi, kéo sợi, công nhân sợi, nhà máy sợi
8152 | Vận hành máy dệt | Weaving and knitting machine operators | vận hành máy dệt, dệt, dệt kim, công nhân dệt, dệt may
8153 | Công nhân may | Sewing machine operators | công nhân may, may công nghiệp, thợ may công nghiệp, may mặc, thợ may công nghệ, may dân dụng, cn may, công nhân may công nghiệp, may gia dụng, may quần áo, may trang phục, lao động may, sewing, may rèm, may đồ nữ, may đồ trẻ em
8154 | Vận hành nhuộm, tẩy | Bleaching, dyeing and fabric cleaning machine operators | nhuộm, công nhân nhuộm, vận hành máy nhuộm, wash
8156 | Vận hành máy giày | Shoemaking machine operators | da giày, giày da, giày dép, công nhân giày, may giày, công nhân giày da
8157 | Vận hành máy giặt | Laundry machine operators | vận hành máy giặt, giặt công nghiệp, giặt là công nghiệp
8160 | Vận hành máy chế biến thực phẩm | Food and related products machine operators | chế biến thực phẩm, thực phẩm, cơm hộp, đóng hộp, sản xuất thực phẩm, công nhân thực phẩm, chế biến cơm hộp, sản xuất đồ uống, vận hành máy thực phẩm, sản xuất bánh kẹo, làm cơm hộp, sản xuất cơm hộp, chế biến đồ ăn sẵn, 食品
8172 | Vận hành máy gỗ, viên nén | Wood processing plant operators | viên nén, dăm gỗ, chế biến gỗ, xẻ gỗ, vận hành máy gỗ, công nhân chế biến gỗ, đứng máy gỗ, vận hành máy cnc gỗ
8181 | Vận hành máy thủy tinh, gốm | Glass and ceramics plant operators | thủy tinh, gốm sứ, sản xuất gốm, sản xuất kính, công nhân gốm
8182 | Vận hành nồi hơi | Steam engine and boiler operators | nồi hơi, lò hơi, vận hành lò hơi, vận hành nồi hơi
8183 | Đóng gói, dán nhãn (máy) | Packing, bottling and labelling machine operators | vận hành máy đóng gói, đóng chai, dán nhãn, máy đóng gói
8189 | Vận hành máy khác | Stationary plant and machine operators n.e.c. | vận hành máy, nhân viên vận hành máy, đứng máy, công nhân vận hành máy, vận hành thiết bị, operator, công nhân vận hành, machine operator, nhân viên vận hành
8211 | Lắp ráp máy cơ khí | Mechanical machinery assemblers | lắp ráp cơ khí, lắp ráp máy, lắp ráp ô tô, công nhân lắp ráp, lắp ráp xe máy, lắp máy
8212 | Lắp ráp điện, điện tử | Electrical and electronic equipment assemblers | lắp ráp điện tử, linh kiện điện tử, công nhân điện tử, lắp ráp linh kiện, bo mạch, lắp ráp linh kiện điện tử, điện tử, smt, 電子
8219 | Lắp ráp khác | Assemblers n.e.c. | lắp ráp, nhân viên lắp ráp, lắp ráp sản phẩm
8311 | Lái tàu | Locomotive engine drivers | lái tàu, lái tàu hỏa, lái tàu metro
8321 | Lái xe máy | Motorcycle drivers | shipper, nhân viên giao hàng, giao hàng, giao hàng xe máy, nhân viên giao hàng xe máy, tài xế xe máy, bưu tá, phát thư, ship hàng, nhân viên bưu tá
8322 | Lái xe con, taxi, xe tải nhẹ | Car, taxi and van drivers | lái xe, tài xế, lái xe con, taxi, tài xế taxi, driver, nhân viên lái xe, lái xe taxi, tài xế giao hàng, lái xe b2, tài xế b2, lái xe giao hàng, lái xe văn phòng, lái xe giám đốc
8331 | Lái xe buýt | Bus and tram drivers | xe buýt, lái xe buýt, xe khách, lái xe khách, lái xe 29 chỗ, lái xe 45 chỗ, lái xe limousine
8332 | Lái xe tải nặng, đầu kéo | Heavy truck and lorry drivers | lái xe tải, tài xế xe tải, xe đầu kéo, lái xe đầu kéo, xe container, tài xế container, lái xe container, lái xe ben, tài xế lái xe tải, tài xế đầu kéo, lái xe bồn, lái xe bằng c, tài xế bằng c
8341 | Lái máy nông, lâm nghiệp | Mobile farm and forestry plant operators | lái máy cày, lái máy nông nghiệp, máy gặt
8342 | Lái máy xúc, ủi | Earthmoving plant operators | lái máy xúc, lái máy ủi, máy xúc, máy đào, xe cuốc, lái máy đào, lái xe cuốc, lái máy công trình, xe lu, vận hành máy đào, lái xe lu
8343 | Lái cẩu | Crane, hoist and related plant operators | lái cẩu, cẩu tháp, lái cần trục, cầu trục, vận hành cẩu, xe cẩu, lái xe cẩu, vận hành cần cẩu
8344 | Lái xe nâng | Lifting truck operators | xe nâng, lái xe nâng, forklift, nhân viên lái xe nâng, tài xế xe nâng, vận hành xe nâng
8350 | Thủy thủ, thuyền viên | Ships' deck crews | thủy thủ, thuyền viên, thuỷ thủ, thuyền viên tàu hàng, thủy thủ trưởng
9111 | Giúp việc gia đình | Domestic cleaners and helpers | giúp việc, giúp việc gia đình, ô sin, osin, giúp việc nhà, người giúp việc, 家事
9112 | Tạp vụ, buồng phòng | Cleaners in offices and hotels | tạp vụ, nhân viên tạp vụ, buồng phòng, nhân viên buồng phòng, lao công, nhân viên vệ sinh, vệ sinh công nghiệp, dọn dẹp, housekeeping, dọn phòng, làm phòng, vệ sinh tòa nhà, vệ sinh, room attendant, dọn vệ sinh, nhân viên buồng, nhân viên làm phòng, làm sạch
9121 | Giặt là | Hand launderers and pressers | giặt là, giặt ủi, nhân viên giặt là, ủi đồ, nhân viên giặt ủi, là ủi
9122 | Rửa xe | Vehicle cleaners | rửa xe, nhân viên rửa xe, chăm sóc xe, thợ rửa xe, detailing
9211 | Lao động trồng trọt giản đơn | Crop farm labourers | hái chè, thu hoạch rau, thu hoạch, lao động nông trại, hái trái cây, thu hoạch nông sản, hái quả
9212 | Lao động chăn nuôi giản đơn | Livestock farm labourers | dọn chuồng, phụ trại, phụ chăn nuôi
9215 | Lao động lâm nghiệp giản đơn | Forestry labourers | phát rừng, vệ sinh rừng, lao động lâm nghiệp
9216 | Lao động thủy sản giản đơn | Fishery and aquaculture labourers | phụ tàu cá, lao động thủy sản
9312 | Lao động công trình giản đơn | Civil engineering labourers | lao động công trình, công nhân công trình, công nhân cầu đường, lao động phổ thông công trình
9313 | Phụ hồ | Building construction labourers | phụ hồ, phụ xây, thợ phụ, lao động xây dựng
9321 | Đóng gói thủ công | Hand packers | đóng gói, nhân viên đóng gói, packing, đóng hàng, nhân viên đóng hàng, công nhân đóng gói, gói hàng, dán tem, đóng gói hàng hóa, 包裝
9329 | Công nhân phổ thông nhà máy | Manufacturing labourers n.e.c. | lao động phổ thông, công nhân, công nhân sản xuất, lđpt, nhân viên sản xuất, công nhân nhà máy, phổ thông, công nhân phổ thông, thợ phụ xưởng, lao động phổ thông nhà máy, cnsx, 作業員, 生産, 생산직
9333 | Bốc xếp | Freight handlers | bốc xếp, bốc vác, nhân viên bốc xếp, khuân vác, phụ xe, lơ xe, phân loại hàng hóa, nhân viên phân loại hàng, 物流
9334 | Xếp hàng kệ | Shelf fillers | xếp hàng, trưng bày hàng hóa, nhân viên trưng bày, xếp kệ, trưng bày
9411 | Chế biến đồ ăn nhanh | Fast food preparers | đồ ăn nhanh, fast food, làm gà rán, nhân viên quầy thức ăn
9412 | Phụ bếp | Kitchen helpers | phụ bếp, rửa chén, rửa bát, nhân viên phụ bếp, tạp vụ bếp, stewarding, steward, 廚房
9611 | Thu gom rác, tái chế | Garbage and recycling collectors | thu gom rác, tái chế, phân loại rác, công nhân môi trường, xử lý rác, 環保
9629 | Lao động giản đơn khác | Elementary workers n.e.c. | giữ xe, nhân viên giữ xe, bán thời gian sinh viên, phát tờ rơi, trông xe, việc vặt
`;
