/**
 * What titles say for an occupation beyond the names of the code list: short forms, English and
 * words that only a title would use. Code | names.
 */
const table = `
1120 | coo, giám đốc điều hành, chief operating officer, deputy general director, giám đốc chi nhánh, managing director
1211 | financial controller, head of finance, finance director, phó kế toán trưởng, head of accounting
1212 | head of hr, hr director, trưởng bộ phận nhân sự, trưởng phòng hcns, trưởng phòng c&b, hcns manager, phó phòng nhân sự
1219 | pmo, trưởng phòng kế hoạch, trưởng phòng quản lý tài sản, project director, head of operations, trưởng bộ phận vận hành
1221 | head of marketing, sales director, marketing director, trưởng bộ phận kinh doanh, giám sát khu vực, trưởng nhóm sale, trưởng nhóm sales, giám đốc tuyển sinh, trưởng phòng tuyển sinh, team lead sales, key account assistant manager, national sales manager, regional sales manager, route to market manager, sup kinh doanh, phó giám đốc kinh doanh, gđ kinh doanh, trưởng phòng kd, tp kinh doanh, sales team leader, giám sát mại vụ, sales sup, giám sát bán hàng khu vực
1321 | trưởng bộ phận sản xuất, production assistant manager, plant manager, trưởng phòng qa, trưởng phòng qc, qa manager, qc manager, quality manager, trưởng bộ phận chất lượng, giám đốc chất lượng, xưởng trưởng, quản lý xưởng, quản lý phân xưởng, phó giám đốc nhà máy, quản lý chất lượng nhà máy, trưởng xưởng, phó xưởng
1323 | quản lý thi công, giám đốc ban quản lý dự án, trưởng ban chỉ huy, phó chỉ huy trưởng, project manager xây dựng, quản lý dự án xây dựng, giám đốc dự án xây dựng
1324 | logistics manager, procurement manager, purchasing manager, trưởng bộ phận kho, trưởng phòng xuất nhập khẩu, phó phòng mua hàng, phó phòng logistics, trưởng bộ phận thu mua, head of supply chain, distribution manager, trưởng phòng kho vận, trưởng bưu cục, quản lý bưu cục
1330 | chief technology officer, head of it, it director, head of engineering, software project manager, quản lý dự án công nghệ, trưởng phòng phần mềm, trưởng phòng kỹ thuật phần mềm, head of data, project manager it, project manager phần mềm, technical director, giám đốc phần mềm, technology lead, pm phần mềm
1341 | quản lý cơ sở, trưởng bộ môn, giám đốc đào tạo, quản lý chuyên môn, quản lý học thuật, academic manager, trưởng bộ phận học thuật, giám đốc trung tâm anh ngữ
1342 | quản lý phòng khám, giám đốc bệnh viện, quản lý nha khoa, quản lý thẩm mỹ viện
1346 | giám đốc dịch vụ phòng giao dịch, giám đốc quan hệ khách hàng cá nhân, branch manager ngân hàng, trưởng nhóm khách hàng ưu tiên, quản lý bán lẻ ngân hàng
1412 | quản lý bar, quản lý quán bar, nhà hàng trưởng, quản lý ca nhà hàng
1420 | giám sát cụm cửa hàng, giám đốc nhà sách, quản lý siêu thị mini, quản lý cụm cửa hàng, store leader, phó cửa hàng, trưởng siêu thị, store supervisor, trưởng ca cửa hàng
2113 | hóa lý, nhân viên hóa nghiệm, kiểm nghiệm, nghiên cứu sinh hóa
2131 | sinh học phân tử
2133 | chuyên viên e&s, chuyên viên esg, esg, environmental specialist
2141 | industrial engineer, ie engineer, lean, manufacturing engineer, materials engineer, quality assurance manager sản xuất, chuyên viên qa sản xuất, kỹ sư aoi, kỹ sư smt, kỹ sư ép nhựa, kỹ sư npi, process improvement, kỹ sư công nghệ sản xuất, product quality engineer, supplier quality engineer, sqe, kỹ sư kỹ thuật sản xuất, định mức thời gian, nhân viên ie, kỹ sư may, technical quality
2142 | kỹ sư thiết kế cầu, structural engineer, thiết kế cầu, kỹ sư trắc địa công trình, quantity surveyor, biện pháp thi công, nội nghiệp, kỹ sư nội nghiệp, kỹ sư bóc tách, hồ sơ hoàn công, hồ sơ chất lượng công trình, kỹ sư xây dựng dân dụng, civil design engineer, kỹ sư địa kỹ thuật, kỹ sư đường bộ, civil 3d, kỹ sư hoàn thiện
2144 | mechanical design engineer, kỹ sư thiết kế khuôn, kỹ sư thang máy, kỹ sư lạnh, refrigeration, automotive engineer, kỹ sư dịch vụ ô tô, mechanical engineer, thiết kế máy, kỹ sư bảo dưỡng, maintenance engineer, kỹ sư lò hơi, tooling engineer, kỹ sư jig, kỹ sư đồ gá, kỹ sư chế tạo, cad cam, thiết kế jig
2145 | r&d thực phẩm, nghiên cứu thực phẩm, kỹ sư công nghệ hóa, kỹ sư polymer, kỹ sư sơn, food technologist
2149 | kỹ sư vật tư, kỹ sư dịch vụ, kỹ sư giải pháp
2151 | lập trình máy tự động, thiết kế máy tự động, electrical design engineer, solar design engineer, kỹ sư điện mặt trời, kỹ sư thiết kế điện, automation engineer plc, electrical engineer, kỹ sư điện lạnh, kỹ sư me, mepf, thiết kế cơ điện, thiết kế m&e, bms, kỹ sư bms, kỹ sư scada, kỹ sư năng lượng tái tạo, điện gió, kỹ sư plc, kỹ sư thiết kế tủ điện
2152 | kỹ sư điện tử, kỹ sư rf, fpga, hardware design, pcb design, thiết kế pcb, layout engineer, analog design, kỹ sư vi mạch, dft engineer, ic layout, silicon engineer, asic, dv engineer
2153 | kỹ sư gpon, viễn thông 5g, kỹ sư thông tin vô tuyến, rf engineer
2161 | kiến trúc công trình, thiết kế nhà ở, architect, chủ trì kiến trúc, trưởng phòng 2d kiến trúc, thực tập sinh kiến trúc, kiến trúc
2163 | furniture designer, thiết kế nội thất sản phẩm, thiết kế giày, thiết kế túi xách, thiết kế mỹ thuật sản phẩm, thiết kế mẫu, technical designer, jewelry designer, 3d garment
2166 | graphics designer, graphic, graphic animation, animation, motion designer, game design, thiết kế in ấn, thiết kế social, thiết kế ấn phẩm, diễn họa, unreal engine, video designer, creative designer, thiết kế truyền thông, họa sĩ, vẽ minh họa, illustrator, 3d modeler, 3d model, vfx artist, vfx, 2d animator, 3d animator, spine animator, ui artist, game ui, thiết kế game, nhân viên dựng, dựng video, nhân viên photoshop, retoucher, retouch, xử lý ảnh, editor video, 剪輯
2221 | trưởng khoa điều dưỡng
2261 | răng hàm mặt, nha sỹ
2330 | highschool teacher, giáo viên tin, giáo viên công nghệ, giáo viên lập trình, giáo viên robotics, giáo viên hóa, giáo viên văn, giáo viên sinh, giáo viên lịch sử, giáo viên bộ môn
2341 | primary teacher, homeroom teacher, giáo viên chủ nhiệm tiểu học
2342 | preschool teacher, giáo viên tiếng anh mầm non
2353 | giáo viên tiếng pháp, english native teacher, native teacher, native english teacher, esl teacher, giáo viên bản ngữ, giáo viên nước ngoài, ielts teacher, giảng viên ielts, giáo viên hsk, giáo viên giao tiếp, trợ giảng ielts, giảng viên tiếng trung, giảng viên tiếng nhật, giáo viên anh ngữ, gia sư tiếng anh, giáo viên part time tiếng anh, korean teacher, japanese teacher, chinese teacher
2359 | học liệu, phát triển học liệu, quản lý lớp học, chủ nhiệm lớp, giáo viên chủ nhiệm, giáo viên năng khiếu, giáo viên mỹ thuật, giáo viên âm nhạc, giáo viên thể chất, giáo viên kỹ năng sống, giáo viên kỹ năng, vận hành lớp học, hỗ trợ lớp học, giám thị, giáo viên steam, phát triển chương trình học, academic coordinator, teaching assistant offline, curriculum
2411 | auditor, audit, kiểm soát nội bộ chuỗi, internal control, kiểm soát tuân thủ, inventory accountant, audit assistant, it audit, financial reporting, kiểm toán công nghệ
2412 | investment, đầu tư chiến lược, m&a, chuyên viên tư vấn đầu tư, hoạch định tài chính, wealth management, private banker
2413 | fp&a, credit analyst, credit risk, phân tích vĩ mô, phân tích đầu tư, financial planning, mô hình tài chính, quản trị vốn, treasury, tự doanh, fx trader, credit analysis, market risk, model risk, quản lý danh mục, portfolio management, 재무, 투자
2421 | project management specialist, business strategy, chuyên viên vận hành chiến lược, corporate strategy, kinh tế kế hoạch, kiểm soát quy trình, quản trị hiệu quả, transformation, digital transformation, business process, kiểm soát vận hành, quản lý hiệu suất, operation excellence, operational excellence, process specialist, project coordinator, điều phối dự án, project officer, project assistant, project executive, nhân viên dự án, quản lý tài liệu iso, nhân viên quản lý phiếu iso, thực tập sinh kế hoạch, project specialist, 기획, 企劃
2422 | regulatory affairs, quản lý tuân thủ, anti fraud, phòng chống gian lận, loss prevention
2423 | hr executive, hr intern, thực tập sinh tuyển dụng, hr manager assistant, cán bộ nhân sự, cán bộ tuyển dụng, thực tập sinh nhân sự, hr admin, hr specialist, employer branding, recruitment, compensation, comp & ben, hr business partner, human resource, sourcer, cv nhân sự, talent development, quan hệ lao động, payroll, 人資, 招募
2424 | learning & development, training, technical trainer, huấn luyện bán hàng, tổ chức huấn luyện, cán bộ đào tạo, training development, chuyên viên học tập
2431 | mkt, digital mkt, performance mkt, brand, thương hiệu, nhân viên chạy ads, chạy ads, chạy quảng cáo, ads, affiliate, kol booking, booking kol, kol booking executive, influencer, community executive, community specialist, community manager, quản lý cộng đồng, crm loyalty, loyalty, consumer insight, market analyst, nghiên cứu và phân tích thị trường, activation, marketing intern, product marketing, trợ lý marketing, sáng tạo video, ý tưởng, creative, media buyer, quảng cáo facebook, user acquisition, trade executive, planner truyền thông, marketing planner, aso, email marketing, seeding, digital performance, copywriting, nhãn hàng, trợ lý nhãn hàng, quản trị nội dung, digital executive, digital coordinator, livestream ads, media executive, account executive agency, gtm, 콘텐츠, 브랜드, 광고, 社群, 廣告
2432 | đối ngoại, communication, communications, public relations, event & pr, corporate communication, internal communication, cộng đồng và đối ngoại
2433 | technical sales, kỹ sư tư vấn, application engineer, medical representative, tdv, kinh doanh thiết bị điện, kinh doanh máy móc, kinh doanh vật tư y tế, kinh doanh hóa chất, kinh doanh máy, tư vấn giải pháp kỹ thuật, medical sales, kinh doanh cơ khí, technical sales engineer, sales kỹ thuật, kinh doanh thang máy, kinh doanh điện, dược viên, med rep, sale dự án, sale project, project sales, sales dự án
2434 | kinh doanh it, sale it, sales phần mềm, kinh doanh giải pháp công nghệ, sale phần mềm, kinh doanh công nghệ, it outsourcing sales, presale, pre sale, kinh doanh saas, bán hàng kỹ thuật it, sales manager it
2511 | business analysis, bridge ba, phân tích nghiệp vụ it, system analysis, data governance, data steward, etl, data warehouse, dwh, bi analyst, bi, power bi, chief data officer, product director, product executive, po, product owner, sap, sap functional, abap consultant, erp, triển khai erp, odoo consultant, solution analyst, solutions architect, giải pháp cntt, chuyên viên giải pháp, enterprise architect, functional consultant, digital product, it consultant, kiến trúc sư phần mềm, kiến trúc sư hệ thống, analytics, big data, data quality, dữ liệu lớn, kỹ sư phân tích, 商業分析師, 數據工程師, 資料科學, 大數據, 資料科學分析師, 데이터 분석, 데이터 엔지니어
2512 | software engineers, embedded, embedded developer, embedded software, embedded sw, phần mềm nhúng, sw engineer, java, php, python, golang, .net, c#, c++, ruby on rails, nodejs, node.js, laravel, unity, cocos, unity developer, game developer, lập trình game, game client, kỹ sư cầu nối, brse, bridge se, bridge system engineer, dev, web/app developer, application developer, sap abap, abap developer, odoo developer, blockchain developer, blockchain engineer, smart contract, automation developer, rpa developer, rpa, low code, outsystems, salesforce developer, kỹ thuật phần mềm, công nghệ phần mềm, cto nhóm, scala, kotlin, mulesoft, servicenow developer, pega, firmware, lập trình plc nhúng, integration developer, tích hợp ứng dụng, phát triển ứng dụng, phát triển hệ thống, agentic engineer, implementation engineer, full-stack, back-end, front-end, vuejs, angular, react, nextjs, 백엔드, 프론트엔드, 개발자, 소프트웨어, 軟體工程師, 後端工程師, 前端工程師, 全端, プログラマー
2513 | ux researcher, ux/ui, ui/ux, webmaster, thiết kế giao diện, product design, ux design, ui design, wordpress, thiết kế ux ui, shopify, web master, ux writer
2514 | lập trình ứng dụng di động, swift, ios/android, mobile application, app developer, di động
2519 | qa leader, qa lead, test manager, qa manual, qc manual, qc automation, software quality, software qa, it process quality assurance, nlp, ai/ml, ml engineer, mlops, data annotation lead, kiểm định phần mềm, ai specialist, ai trainer, ai expert, generative ai, chuyên viên ai, nghiên cứu ai, kỹ sư học máy, học máy, thị giác máy tính, test automation, performance tester, pentest qa, ai lead, uav phần mềm, robotics engineer, ai/data, 인공지능, 머신러닝, ai 엔지니어, 人工智慧
2521 | quản trị dữ liệu oracle, oracle dba, sql server, database administration, kỹ sư cơ sở dữ liệu, dba oracle, 資料庫工程師, 資料庫
2522 | kỹ sư devops, site reliability, site reliability engineering, system administration, kỹ sư cloud, kỹ sư hạ tầng, infra, it infrastructure, quản trị hạ tầng, hạ tầng công nghệ thông tin, kubernetes, openstack, cloud operation, cloud operations, devsecops, kỹ sư vận hành hệ thống, tích hợp hệ thống, kỹ sư tích hợp hệ thống, development operations engineer, quản trị cloud, kỹ sư cntt hệ thống, kỹ sư it hệ thống, ảo hóa, storage, middleware, release engineer, finops, system integration engineer, 클라우드
2523 | it network, network admin, network operations, kỹ sư network, kỹ sư mạng viễn thông, voip, core network
2529 | grc, it governance, cloud security, it security, chuyên viên soc, soc, kỹ sư bảo mật, kỹ sư an ninh mạng, pentest, an ninh công nghệ, kiểm thử an toàn thông tin, kiểm thử bảo mật, security architect, security, ciso, red team, data protection, bảo vệ dữ liệu, threat, iam, kỹ sư an toàn thông tin, rủi ro công nghệ, 보안, 資安
2619 | hợp đồng, phòng hợp đồng, quản lý hợp đồng, giải phóng mặt bằng, đền bù, chuyên viên luật, thực tập sinh pháp lý, compliance legal, thực tập sinh luật, trợ lý pháp chế, pháp lý dự án, ip executive
2642 | biên tập sách, biên tập, biên tập viên tin tức, editor tin tức
2643 | phiên dịch kiêm, trợ lý phiên dịch tiếng trung, thông dịch, phiên dịch tiếng đức, dịch thuật, biên dịch tiếng trung, it communicator, communicator, comtor tiếng nhật, trợ lý kiêm phiên dịch, localization, translator english
2654 | sản xuất nội dung video, video producer, creative producer, art director, sản xuất chương trình, content director
2659 | idol, idol livestream, host, mẫu livestream, diễn viên tiktok, host live, nhân viên live, streamer game, mẫu ảnh, vj
3112 | kỹ thuật hạ tầng, cán bộ hồ sơ, quản lý chất lượng công trình, cán bộ kỹ thuật thi công, giám sát kỹ thuật công trình, hồ sơ thanh toán, cán bộ qs, hồ sơ nội nghiệp
3113 | kỹ thuật me, nhân viên me, ktv me, kỹ thuật viên me, kỹ thuật viên m&e, điện tự động hóa, kỹ thuật tự động hóa, kỹ thuật viên tự động hóa, kỹ thuật năng lượng mặt trời, vận hành tòa nhà kỹ thuật
3114 | kỹ thuật máy in, nhân viên kỹ thuật máy in, kỹ thuật thiết bị y tế, kỹ thuật thiết bị vô tuyến, kỹ thuật điện thoại, kỹ thuật bo mạch, kỹ thuật thiết bị
3115 | kỹ thuật ô tô cơ khí, kỹ thuật bảo hành, kỹ thuật máy, kỹ thuật cnc, kỹ thuật jig, kỹ thuật viên khuôn, kỹ thuật dệt, kỹ thuật máy nén khí, nhân viên kỹ thuật máy
3116 | phát triển màu, lab technician, nhân viên lab, phòng lab, pha chế màu, kỹ thuật viên phòng thí nghiệm, kcs hóa, laboratory technician, laboratory
3117 | kỹ thuật mỏ
3118 | cad staff, 2d cad, cad 2d, thiết kế bản vẽ, bản vẽ, nhân viên thiết kế cad, revit, bim modeler, bim coordinator, họa viên kết cấu, họa viên mep
3119 | health safety environment, safety engineer, ehs engineer, ehs specialist, hse engineer, hse manager, hse officer, pccc, kỹ thuật viên mẫu, kỹ thuật mẫu, garment technician, kỹ thuật may, kỹ thuật chuyền, kỹ thuật rập, nhân viên kỹ thuật sơn, kỹ sư hse, kỹ sư an toàn, nhân viên an toàn lao động, an toàn vệ sinh thực phẩm, nhân viên kỹ thuật mẫu
3122 | giám sát chuyền, chuyền phó, tổ trưởng chuyền, leader sản xuất, line leader, shift leader, trưởng nhóm sản xuất, giám sát chuyền may, shift supervisor, trưởng ca vận hành, production team leader
3123 | giám sát trưởng, giám sát kết cấu, giám sát hoàn thiện, kỹ thuật giám sát công trình
3131 | kỹ sư vận hành nhà máy điện
3142 | kỹ thuật cây trồng, nông học, kỹ thuật viên trồng trọt, kỹ thuật chăn nuôi heo, kỹ thuật thức ăn chăn nuôi, kỹ thuật nông dược
3212 | medical laboratory, kỹ thuật viên giải phẫu bệnh
3221 | điều dưỡng phụ phẫu, điều dưỡng phòng khám, điều dưỡng nha khoa, hộ sinh, điều dưỡng thẩm mỹ, điều dưỡng spa
3254 | kỹ thuật viên khúc xạ, khúc xạ, đo mắt
3311 | môi giới ck, broker, chuyên viên chứng khoán
3312 | khdn, khcn, chuyên viên khdn, chuyên viên khcn, quan hệ khdn, quan hệ khcn, relationship manager, rm, bán sản phẩm tín chấp, tín chấp, chuyên viên cho vay, cho vay, giải ngân, hồ sơ giải ngân, credit operations, credit ops, chuyên viên khách hàng bán lẻ, khách hàng trọng điểm, thế chấp, tư vấn tài chính ngân hàng, chuyên viên phê duyệt, thẩm định hồ sơ, khách hàng vi mô, chuyên viên bán sản phẩm cho vay, khách hàng ưu tiên, priority banking, loan, hỗ trợ tín dụng ngân hàng, khởi tạo khoản vay, chuyên viên thế chấp, khdn vi mô, kh ưu tiên
3313 | kê toán, kế toán trưởng nhóm, ar accountant, ap accountant, account payable, accounts payable, accounts receivable, fixed assets, kế toán viên tổng hợp, billing, công nợ, đối soát, đối soát thanh toán, kế toán debit, cost accountant, accounting, accounting staff, accounting executive, kt tổng hợp, kế toán trưởng ca, nhân viên debit, kt kho, nghiệp vụ kế toán, kế toán công trình, kế toán tòa nhà, kiểm soát quỹ, accounting assistant, tax accountant, account assistant, 會計, 会計
3315 | tư vấn giá tài sản, định giá tài sản, bồi thường
3321 | banca, bảo hiểm sức khỏe, tư vấn bảo hiểm khách hàng, chuyên viên cao cấp bảo hiểm, thẩm định bảo hiểm, quản lý bảo hiểm, phát triển đại lý bảo hiểm, underwriter, underwriting, bh nhân thọ
3322 | nvkd, nhân viên kd, chuyên viên kd, cvkd, sale b2b, sales b2b, sale ô tô, sale admin thị trường, kinh doanh kênh phân phối, kinh doanh phân phối, kênh gt, kênh mt, kênh horeca, khách hàng viettel, international salesperson, salesperson, salesman, sale xuất khẩu, phát triển thị trường bán lẻ, cộng tác viên kinh doanh, ctv kinh doanh, đại diện thương mại, thực tập sinh kinh doanh, phát triển mạng lưới, thúc đẩy bán hàng, quản lý đại lý, phát triển kênh, key account executive, key account, phát triển khách hàng, tuyển sinh du học, xử lý hồ sơ du học, hồ sơ du học, nhân viên bán khóa học, bán sim, bán gói cước, nhân viên kinh doanh nội địa, educational counsellor, education consultant, tư vấn học tập, tư vấn thẻ hội viên, kinh doanh thị trường, dịch vụ cho thuê, membership consultant, kinh doanh dịch vụ, fitness consultant, 세일즈, 해외영업, 海外業務, 營業
3323 | procurement specialist, purchasing executive, buyer, thu mua vật tư, tìm kiếm thầu phụ, mua hàng nội địa, nhân viên purchasing, quản lý vật tư, sourcing executive, mua hàng quốc tế, đặt hàng, order hàng, nhân viên đặt hàng, cung ứng, nhân viên kế hoạch vật tư, vật tư, 온라인md, 採購
3331 | khai quan, customs, customs specialist, docs, documentation, logistic, logistics staff, nhân viên logistic, thủ tục hải quan, shipping, xnk, nhân viên xnk, xuất khập khẩu, xuất khẩu, nhập khẩu, cus, nhân viên docs, customer service logistics, freight, ops logistics, air export, pricing logistics, hiện trường hải quan, phòng thủ tục, oversea, overseas executive, transport executive
3332 | nhân viên event, event planner, giám sát sự kiện, event manager assistant, điều phối sự kiện, tổ chức tiệc, wedding
3333 | cung ứng nhân lực, tuyển dụng lao động, quản lý lao động, đối ngoại xuất khẩu lao động, tư vấn xklđ, quản lý thực tập sinh
3334 | nhân viên kinh doanh bđs, chuyên viên kinh doanh bđs, sale bđs, sales bđs, kinh doanh bđs, cho thuê bất động sản, cho thuê căn hộ, tư vấn bđs, tenancy coordinator, leasing, cho thuê mặt bằng, chuyên viên bđs, nvkd bđs, bđs nghỉ dưỡng, real estate, môi giới bđs, ctv bất động sản, phát triển mặt bằng kinh doanh
3339 | sàn tmđt, tmđt, tmdt, sàn tmdt, nhân viên tmđt, ecommerce executive, quản lý sàn, vận hành tiktok shop, vận hành shop, nhân viên sàn, order management, sales operation, sales operations, sales coordinator, trợ lý bán hàng, sales assistant văn phòng, vận hành sàn, amazon, etsy, shopee, tiktok shop, dropshipping, điều hành tour du lịch, tour operator, e-commerce, garment merchandiser, merchandising, nhân viên mer, quản lý đơn hàng may, theo dõi đơn hàng may, sales planning, trợ lý thương mại, fulfillment, hỗ trợ bán hàng, digital commerce
3341 | giám sát hành chính, trưởng bộ phận hành chính, general affairs supervisor
3343 | executive secretary, thư ký dự án giám đốc, trợ lý ban tổng giám đốc, trợ lý sếp, business assistant, trợ lý cá nhân, trợ lý kinh doanh giám đốc, trợ lý sản xuất, ba assistant ceo, chief of staff, trợ lý vận hành, trợ lý chuyên môn
3344 | thư ký bác sĩ, thư ký y khoa
3359 | thanh tra, kiểm định viên
3422 | huấn luyện viên bóng đá, huấn luyện viên bơi, hlv bơi
3423 | hlv gym, hlv yoga, gym, yoga, pilates, personal trainer, pt fitness
3431 | quay phim dựng phim, chụp hình, quay chụp, camera man, quay & dựng, nhân viên studio, chụp và chỉnh sửa ảnh
3432 | tư vấn thiết kế, tư vấn thiết kế nội thất, thiết kế cảnh quan, interior design, decor, nhân viên decor, visual merchandise, vm, trưng bày, thiết kế không gian, thiết kế ngoại thất, nội ngoại thất, 3d nội thất, diễn họa nội thất
3434 | bếp trưởng điều hành, trưởng bếp, bếp phó điều hành, quản lý bếp, executive chef, demi chef, commis
3511 | vận hành noc, trực vận hành, noc, trực noc, it operator, operator it, vận hành game, vận hành trung tâm dữ liệu, it operation, giám sát hệ thống, vận hành dịch vụ số, ops engineer
3512 | service desk, it admin, it staff, application engineer erp, support technician, dynamics 365, it specialist, it supervisor, hỗ trợ ứng dụng, nhân viên phần mềm, it manager assistant, product support, technical support engineer, customer support engineer, hỗ trợ kỹ thuật phần mềm, technical support specialist, support phần mềm, triển khai phần mềm, chuyên viên triển khai phần mềm, triển khai và đào tạo phần mềm, hỗ trợ triển khai phần mềm, ict, lắp ráp máy tính, hỗ trợ công nghệ thông tin, game master, l1 support, l2 support, application support engineer, it hành chính, desktop support, field engineer, hỗ trợ và triển khai, onsite engineer
3514 | webmaster website
3521 | kỹ thuật phát thanh, kỹ thuật dựng hình, kỹ thuật livestream, kỹ thuật âm thanh ánh sáng
3522 | kỹ thuật trạm, kỹ thuật viên hạ tầng viễn thông, nhân viên hạ tầng viễn thông
4110 | administration, general affairs, ga staff, admin assistant, administrative, administrative assistant, office assistant, thực tập sinh hành chính, hành chính kho, office admin, admin staff, nhân viên ga, hành chính lễ tân, hành chính nhân viên, admin part time, admin văn phòng, hỗ trợ hành chính, trợ lý văn phòng, quản lý thiết bị, quản lý tài sản, officer admin, 總務, 行政, 사무
4132 | điều chỉnh dữ liệu, cập nhật dữ liệu, làm dữ liệu, label data, gắn nhãn, data labeling, data annotation, annotator, nhân viên data, xử lý data
4211 | chuyên viên ub, tập sự ub, ub, universal banker, ngân quỹ ngân hàng, dịch vụ ngân hàng, kiểm ngân viên, customer services bank, kế toán giao dịch
4213 | cầm đồ, nhân viên cầm đồ, thẩm định cầm đồ
4214 | thu nợ, nhân viên thu nợ, collection, xử lý nợ, thu hồi nợ hiện trường, nhắc phí, debt collection
4221 | điều hành tour nội địa, nhân viên điều hành tour, nhân viên sale tour, sales tour, booking tour, đặt vé, nhân viên booking, phòng vé, reservation agent, tư vấn tour, kinh doanh du lịch, kinh doanh tour, nhân viên visa du lịch, travel consultant
4222 | chăm sóc kh, trực chat, chat support, chuyên viên csr, csr, nhân viên csr, quản lý khách hàng, hotline, nhân viên tư vấn tổng đài, tư vấn tổng đài, tư vấn qua tổng đài, customer experience, customer service executive, thuần cskh, giám sát dịch vụ, chăm sóc khách hàng qua điện thoại, hỗ trợ đối tác, hỗ trợ tài xế, care, client service, nhân viên hỗ trợ khách hàng, quản lý chất lượng dịch vụ, trải nghiệm, tiếp nhận thông tin, chăm sóc đối tác, cs staff, dịch vụ kh, page, kiểm duyệt nội dung, content moderator, moderator, trực tin nhắn, 客服
4224 | guest service, guest relations, front office, night guest service agent, lễ tân đêm khách sạn, lễ tân homestay, concierge, bellman, guest relation officer, lễ tân resort, front desk agent
4226 | lễ tân kiêm hành chính, tiếp tân, lễ tân showroom, lễ tân nha khoa, lễ tân trung tâm, tiếp đón
4227 | điều tra viên, interviewer, research, nhân viên research
4311 | nhập chứng từ, nhân viên chứng từ kế toán
4312 | back office chứng khoán, settlement, thanh toán quốc tế, vận hành thẻ, vận hành số & thẻ, nghiệp vụ bảo hiểm
4321 | warehouse coordinator, distribution center, kiểm kê, tồn kho, điều phối hàng hóa, logistics kho, storekeeper, nhân viên vật tư kho, giao nhận kho, cấp phát, kiểm soát kho, quản lý hàng hóa, inventory, giám sát kho vận, warehouse operator, nhân viên kho vật tư, phó kho, thống kê kho
4322 | production planner, kế hoạch vật tư, kế hoạch hạ liệu, kế hoạch đơn hàng, nhân viên kế hoạch nhà máy, demand planner, supply planner, planning, supply planning, demand planning, distribution planning, material planner, lập kế hoạch, nhân viên thống kê xưởng, production coordinator, tính giá thành, cân đối nguyên phụ liệu, quản lý nguyên liệu
4323 | điều độ, điều phối điều độ, điều phối vận chuyển, fleet, điều phối logistics, transport coordinator, điều phối tài xế, trucking, quản lý đội xe, giao nhận chứng từ, dispatcher, vận chuyển, nhân viên ops
4411 | lưu trữ hồ sơ, kiểm tra hồ sơ, xử lý hồ sơ, thư ký công trường, hồ sơ dự án, quản lý tài liệu, document control
5113 | thuyết minh viên, hdv du lịch
5120 | chế biến sushi, sushi, sashimi, bếp nhật, bếp hàn, bếp hoa, bếp việt, bếp trường học, tổ phó bếp, cấp dưỡng trường học, nhân viên bếp nóng
5131 | captain, tổ trưởng phục vụ, banquet, phụ bar, bar back, server, hostess, food runner, nhân viên order, runner, nhân viên nhà hàng tiệc, trưởng ca phục vụ
5132 | barista part time, trưởng ca pha chế, tổ trưởng bar, trưởng quầy bar, bar trưởng, mixologist
5141 | stylist tóc, salon tóc, nhân viên gội đầu, thợ chính tóc
5142 | ktv spa, ktv massage, massage trị liệu, ktv da, chăm sóc da mặt, kỹ thuật viên trị liệu, trị liệu, spa therapist, therapist, kỹ thuật viên massage, phun thêu, thợ phun xăm, mi nail, ktv nail, kỹ thuật viên điều trị da, tư vấn viên spa, clinic
5153 | quản lý chung cư, trưởng ban quản lý chung cư, property management, quản lý vận hành chung cư, nhân viên tòa nhà, property manager, ban quản lý chung cư, quản lý kỹ túc
5223 | pg/pb, pb, store assistant, beauty consultant, nhân viên siêu thị điện máy, nhân viên đứng shop, sale showroom, bán lẻ, nhân viên bán lẻ, tư vấn bán hàng showroom, thực tập sinh bán hàng, sales associate, ba mỹ phẩm, sales retail, retail staff, nhân viên bán hàng nội thất, nhân viên bán thuốc thú y, nhân viên part time cửa hàng, fashion advisor, sales consultant showroom, nhân viên chuỗi, bán hàng tại quầy, 門市
5230 | nhân viên thu ngân siêu thị, thu ngân nhà hàng, cashier part time
5244 | bán hàng telesales, telesales data, trực page chốt đơn, sale telesales, sale chốt đơn, chốt sale, trực page bán hàng, nhân viên bán hàng qua mạng, live chat sale, kinh doanh qua điện thoại, sale chat, saler online, ctv bán hàng online, bán hàng livestream
5414 | an ninh tòa nhà, trưởng ca bảo vệ, giám sát bảo vệ, quản lý bảo vệ, security
7119 | bảo trì công trình, sửa chữa công trình, bảo trì tòa nhà
7126 | cấp thoát nước
7127 | kỹ thuật máy lạnh, kỹ thuật điều hòa, hvac, nhân viên kỹ thuật điện lạnh, ktv điện lạnh, bảo trì điện lạnh, kỹ thuật lạnh, chiller
7132 | kỹ thuật sơn, sơn bả kim loại, sơn bả, thợ sơn bả, phun cát
7214 | gia công kết cấu thép, thợ kết cấu
7222 | bảo dưỡng khuôn, bảo trì khuôn, thợ mài khuôn
7223 | lập trình gia công, lập trình máy cnc, thợ phay cnc, thợ tiện cnc, vận hành máy tiện, cắt cnc, chấn cnc, vận hành máy chấn, vận hành máy phay
7231 | ktv ô tô, kỹ thuật viên đồng sơn, thợ gầm, cố vấn dịch vụ ô tô, kỹ thuật ô tô điện, service advisor, thợ lốp, thợ rửa xe sửa xe, kỹ thuật viên ev
7233 | sửa chữa xe nâng, lắp đặt máy móc, kỹ thuật bảo dưỡng máy, kỹ thuật sửa chữa máy, bảo trì cơ, kỹ thuật thiết bị công nghiệp, maintenance staff, technical & maintenance, bảo trì sản xuất, bảo trì hệ thống, bảo trì nhà máy, maintenance supervisor, tổ trưởng bảo trì, trưởng ca bảo trì
7322 | vận hành máy in offset, in ấn quảng cáo, kỹ thuật in, thợ in uv, bế in
7411 | kỹ thuật lắp đặt đèn, lắp đặt đèn, lắp đặt thiết bị điện, điện công trình, kỹ thuật điện nước tòa nhà
7421 | ktv sửa chữa, kỹ thuật viên bảo hành, sửa chữa máy in, tân trang thiết bị, làm mới thiết bị, sửa chữa điện tử gia dụng, kỹ thuật laptop, ktv laptop, ktv điện thoại, nhân viên bảo hành, sửa chữa thiết bị điện tử, kỹ thuật viên sửa chữa thiết bị
7422 | hỗ trợ tại nhà khách hàng, lắp đặt và bảo trì, kỹ thuật viễn thông fpt, kỹ thuật tuyến, nhân viên kỹ thuật triển khai, kỹ thuật triển khai, lắp đặt
7543 | kiểm tra sản phẩm, kiểm soát chất lượng đầu vào, qc may, nhân viên qc may, quality inspector, qc inspector, quality controller, kcs may, qc executive, qa staff, qa executive, kiểm vải, qc staff, quality, nhân viên đảm bảo chất lượng, chất lượng, kiểm tra giám sát, quality supervisor
8131 | vận hành máy pha, vận hành phối trộn
8143 | vận hành máy sóng, máy giấy
8151 | nhân viên vận hành sợi
8152 | vận hành máy dệt bo, kỹ thuật dệt len
8160 | sản xuất thức ăn chăn nuôi, chiết rót, vận hành máy chiết rót, chế biến nông sản, sản xuất trà sữa
8189 | nhân viên vận hành de
8322 | lái xe 4 chỗ, lái xe 7 chỗ, lái xe nội bộ, lái xe cho sếp, lái xe kiêm, tài xế công ty, tài xế riêng, tài xế công nghệ, tài xế xanh sm, tài xế ô tô, lái xe tải nhỏ
8332 | tài xế xe nâng tải, lái xe tải bằng c, tài xế tải, lái xe hạng c, tài xế hạng c, tài xế xe tải
9112 | tổ trưởng tạp vụ, nhân viên dọn phòng, nhân viên vệ sinh công nghiệp, public area, vệ sinh công trình
9333 | phân loại hàng, nhân viên kho phân loại, xử lý hàng hóa, nhân viên phân loại, phụ xe giao hàng, handling
9334 | merchandiser siêu thị, nhân viên lên hàng, nhân viên quầy kệ
9412 | phụ bếp nhà hàng, tạp vụ nhà bếp, nhân viên rửa chén
`;

/** Pairs of a code and one name. */
export const titleNames: [code: string, name: string][] = table
  .trim()
  .split('\n')
  .flatMap((line) => {
    const [code = '', names = ''] = line.split(' | ');
    return names.split(',').map((name): [string, string] => [code, name.trim()]);
  });
