<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="ko">
<context>
    <name>Accepted</name>
    <message>
        <source>a text</source>
        <translation>텍스트</translation>
    </message>
    <message>
        <source>one of %1</source>
        <translation>다음 중 하나: %1</translation>
    </message>
    <message>
        <source>yes or no</source>
        <translation>예 또는 아니요</translation>
    </message>
    <message>
        <source>a whole number</source>
        <translation>정수</translation>
    </message>
    <message>
        <source>a number</source>
        <translation>숫자</translation>
    </message>
    <message>
        <source>a share such as 99.9% or 0.999</source>
        <translation>99.9% 또는 0.999와 같은 비율</translation>
    </message>
    <message>
        <source>a duration such as 12ms or 4h</source>
        <translation>12ms 또는 4h와 같은 시간</translation>
    </message>
    <message>
        <source>a duration such as 30s, or auto</source>
        <translation>30s와 같은 시간 또는 auto</translation>
    </message>
    <message>
        <source>a size such as 64KiB or 10GB</source>
        <translation>64KiB 또는 10GB와 같은 크기</translation>
    </message>
    <message>
        <source>a rate such as 500/s or 30/min</source>
        <translation>500/s 또는 30/min과 같은 빈도</translation>
    </message>
    <message>
        <source>a bandwidth such as 200MB/s or 10Gbit/s</source>
        <translation>200MB/s 또는 10Gbit/s와 같은 대역폭</translation>
    </message>
    <message>
        <source>a share such as 20%, or a duration</source>
        <translation>20%와 같은 비율 또는 시간</translation>
    </message>
    <message>
        <source>an amount of money such as 120 USD/month</source>
        <translation>120 USD/month와 같은 금액</translation>
    </message>
    <message>
        <source>an amount with its unit</source>
        <translation>단위가 붙은 양</translation>
    </message>
    <message>
        <source>the id of an element</source>
        <translation>요소의 ID</translation>
    </message>
    <message>
        <source>ids of elements, such as a or [a, b]</source>
        <translation>a 또는 [a, b]와 같은 요소 ID</translation>
    </message>
    <message>
        <source>ids of elements, with weights if you like: {a: 2, b: 1}</source>
        <translation>요소 ID, 원하면 가중치 포함: {a: 2, b: 1}</translation>
    </message>
    <message>
        <source>one text, or several: [one, two]</source>
        <translation>텍스트 하나 또는 여러 개: [하나, 둘]</translation>
    </message>
    <message>
        <source>texts by name: {name: text}</source>
        <translation>이름별 텍스트: {이름: 텍스트}</translation>
    </message>
    <message>
        <source>durations by name: {p50: 3ms, p99: 20ms}</source>
        <translation>이름별 시간: {p50: 3ms, p99: 20ms}</translation>
    </message>
    <message>
        <source>the fields below it</source>
        <translation>아래 항목들</translation>
    </message>
    <message>
        <source>, from %1 to %2</source>
        <translation>, %1부터 %2까지</translation>
    </message>
    <message>
        <source>, more than 0</source>
        <translation>, 0보다 큼</translation>
    </message>
    <message>
        <source>, at least %1</source>
        <translation>, %1 이상</translation>
    </message>
</context>
<context>
    <name>Assumptions</name>
    <message>
        <source>%1 for all unknown</source>
        <translation>모르는 것은 모두 %1</translation>
    </message>
    <message>
        <source>%1 of failures strike all replicas at once</source>
        <translation>장애의 %1은 모든 복제본을 한꺼번에 멈춤</translation>
    </message>
    <message>
        <source>Assumed: %1</source>
        <translation>가정: %1</translation>
    </message>
</context>
<context>
    <name>AvailabilityRows</name>
    <message>
        <source>host</source>
        <translation>호스트</translation>
    </message>
    <message>
        <source>zone</source>
        <translation>가용 영역</translation>
    </message>
    <message>
        <source>site</source>
        <translation>사이트</translation>
    </message>
    <message>
        <source>provider</source>
        <translation>제공자</translation>
    </message>
    <message>
        <source>never</source>
        <translation>끝없음</translation>
    </message>
    <message>
        <source>at least %1</source>
        <translation>%1 이상</translation>
    </message>
    <message>
        <source>undecided</source>
        <translation>알 수 없음</translation>
    </message>
    <message>
        <source>%1 is undecided without %2</source>
        <translation>%2이(가) 없어 %1을(를) 정할 수 없음</translation>
    </message>
    <message>
        <source>met</source>
        <translation>달성</translation>
    </message>
    <message>
        <source>missed</source>
        <translation>미달</translation>
    </message>
    <message>
        <source>%1, all at once</source>
        <translation>%1, 한꺼번에</translation>
    </message>
    <message>
        <source>fail-over %1 does not work</source>
        <translation>%1 장애 조치가 동작하지 않음</translation>
    </message>
    <message>
        <source>link %1</source>
        <translation>%1 링크</translation>
    </message>
    <message>
        <source>pair %1</source>
        <translation>%1 쌍</translation>
    </message>
    <message>
        <source>too many of %1</source>
        <translation>%1 중 너무 많은 수</translation>
    </message>
    <message>
        <source>Part</source>
        <translation>부분</translation>
    </message>
    <message>
        <source>How likely this part is found down</source>
        <translation>이 부분이 멈춰 있을 확률</translation>
    </message>
    <message>
        <source>Birnbaum</source>
        <translation>Birnbaum</translation>
    </message>
    <message>
        <source>How much the entry&apos;s unavailability differs between this part down and up</source>
        <translation>이 부분이 멈췄을 때와 가동할 때 진입점 비가용성의 차이</translation>
    </message>
    <message>
        <source>Criticality</source>
        <translation>임계도</translation>
    </message>
    <message>
        <source>How much of the unavailability this part is responsible for</source>
        <translation>비가용성 가운데 이 부분의 몫</translation>
    </message>
    <message>
        <source>RAW</source>
        <translation>RAW</translation>
    </message>
    <message>
        <source>Risk achievement worth: how many times worse it gets when this part is down</source>
        <translation>위험 달성 가치: 이 부분이 멈추면 몇 배 나빠지는지</translation>
    </message>
    <message>
        <source>RRW</source>
        <translation>RRW</translation>
    </message>
    <message>
        <source>Risk reduction worth: how many times better it gets when this part never fails</source>
        <translation>위험 감소 가치: 이 부분이 절대 멈추지 않으면 몇 배 좋아지는지</translation>
    </message>
    <message>
        <source>Goes down</source>
        <translation>멈추는 것</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>종류</translation>
    </message>
    <message>
        <source>Targets</source>
        <translation>목표</translation>
    </message>
    <message>
        <source>Takes down</source>
        <translation>함께 멈추는 것</translation>
    </message>
    <message>
        <source>Weakens</source>
        <translation>약해지는 것</translation>
    </message>
    <message>
        <source>Element</source>
        <translation>요소</translation>
    </message>
    <message>
        <source>Arrivals</source>
        <translation>도착률</translation>
    </message>
    <message>
        <source>Utilisation</source>
        <translation>사용률</translation>
    </message>
    <message>
        <source>Waiting</source>
        <translation>대기</translation>
    </message>
    <message>
        <source>Response</source>
        <translation>응답</translation>
    </message>
    <message>
        <source>Turned away</source>
        <translation>거절</translation>
    </message>
    <message>
        <source>By</source>
        <translation>계산식</translation>
    </message>
    <message>
        <source>The closed form, and whether it is exact</source>
        <translation>쓰인 닫힌 식과 그것이 정확한지</translation>
    </message>
    <message>
        <source>%1, approximately</source>
        <translation>%1, 근사</translation>
    </message>
    <message>
        <source>Down</source>
        <translation>중단</translation>
    </message>
    <message>
        <source>Left</source>
        <translation>남는 가용성</translation>
    </message>
    <message>
        <source>The availability of the entry while this is down</source>
        <translation>이것이 중단된 동안 진입점의 가용성</translation>
    </message>
    <message>
        <source>RPO</source>
        <translation>RPO</translation>
    </message>
    <message>
        <source>Recovery point: the span of data that is lost</source>
        <translation>복구 시점: 잃게 되는 데이터의 기간</translation>
    </message>
    <message>
        <source>RTO</source>
        <translation>RTO</translation>
    </message>
    <message>
        <source>Recovery time: how long until the entry is back</source>
        <translation>복구 시간: 진입점이 돌아올 때까지 걸리는 시간</translation>
    </message>
    <message>
        <source>What the objectives ask of RPO and RTO, and whether it is met</source>
        <translation>목표가 RPO와 RTO에 요구하는 값과 그 충족 여부</translation>
    </message>
</context>
<context>
    <name>Canvas</name>
    <message>
        <source>No relation can lead from an element of kind %1 to one of kind %2.</source>
        <translation>%1 요소에서 %2 요소로 이을 수 있는 관계가 없습니다.</translation>
    </message>
    <message>
        <source>%1: an element of kind %2 cannot hold one of kind %3.</source>
        <translation>%1: %2 요소는 %3 요소를 담을 수 없습니다.</translation>
    </message>
    <message>
        <source>A relation joins two different elements.</source>
        <translation>관계는 서로 다른 두 요소를 잇습니다.</translation>
    </message>
    <message>
        <source>A relation “%1” cannot lead from an element of kind %2 to one of kind %3.</source>
        <translation>“%1” 관계는 %2 요소에서 %3 요소로 이어질 수 없습니다.</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>메모</translation>
    </message>
</context>
<context>
    <name>Choice</name>
    <message>
        <source>thin</source>
        <translation>가벼움</translation>
    </message>
    <message>
        <source>rich</source>
        <translation>풍부함</translation>
    </message>
    <message>
        <source>service</source>
        <translation>서비스</translation>
    </message>
    <message>
        <source>relational</source>
        <translation>관계형</translation>
    </message>
    <message>
        <source>document</source>
        <translation>문서형</translation>
    </message>
    <message>
        <source>key-value</source>
        <translation>키-값</translation>
    </message>
    <message>
        <source>wide column</source>
        <translation>와이드 컬럼</translation>
    </message>
    <message>
        <source>graph</source>
        <translation>그래프</translation>
    </message>
    <message>
        <source>search</source>
        <translation>검색</translation>
    </message>
    <message>
        <source>cache</source>
        <translation>캐시</translation>
    </message>
    <message>
        <source>object</source>
        <translation>객체</translation>
    </message>
    <message>
        <source>file</source>
        <translation>파일</translation>
    </message>
    <message>
        <source>ledger</source>
        <translation>원장</translation>
    </message>
    <message>
        <source>load balancer</source>
        <translation>로드 밸런서</translation>
    </message>
    <message>
        <source>API gateway</source>
        <translation>API 게이트웨이</translation>
    </message>
    <message>
        <source>proxy</source>
        <translation>프록시</translation>
    </message>
    <message>
        <source>DNS</source>
        <translation>DNS</translation>
    </message>
    <message>
        <source>bus</source>
        <translation>버스</translation>
    </message>
    <message>
        <source>sidecar</source>
        <translation>사이드카</translation>
    </message>
    <message>
        <source>CDN</source>
        <translation>CDN</translation>
    </message>
    <message>
        <source>Kafka</source>
        <translation>Kafka</translation>
    </message>
    <message>
        <source>Kinesis Data Streams</source>
        <translation>Kinesis Data Streams</translation>
    </message>
    <message>
        <source>Kinesis Firehose</source>
        <translation>Kinesis Firehose</translation>
    </message>
    <message>
        <source>Kinesis Data Analytics</source>
        <translation>Kinesis Data Analytics</translation>
    </message>
    <message>
        <source>Kinesis Video Streams</source>
        <translation>Kinesis Video Streams</translation>
    </message>
    <message>
        <source>other</source>
        <translation>기타</translation>
    </message>
    <message>
        <source>provisioned</source>
        <translation>프로비저닝</translation>
    </message>
    <message>
        <source>on demand</source>
        <translation>온디맨드</translation>
    </message>
    <message>
        <source>at most once</source>
        <translation>최대 한 번</translation>
    </message>
    <message>
        <source>at least once</source>
        <translation>최소 한 번</translation>
    </message>
    <message>
        <source>exactly once</source>
        <translation>정확히 한 번</translation>
    </message>
    <message>
        <source>0 (none)</source>
        <translation>0 (없음)</translation>
    </message>
    <message>
        <source>1 (leader)</source>
        <translation>1 (리더)</translation>
    </message>
    <message>
        <source>all in sync</source>
        <translation>동기화된 모두</translation>
    </message>
    <message>
        <source>shared</source>
        <translation>공유</translation>
    </message>
    <message>
        <source>enhanced fan-out</source>
        <translation>향상된 팬아웃</translation>
    </message>
    <message>
        <source>range</source>
        <translation>범위</translation>
    </message>
    <message>
        <source>sticky</source>
        <translation>고정</translation>
    </message>
    <message>
        <source>eager</source>
        <translation>즉시</translation>
    </message>
    <message>
        <source>cooperative</source>
        <translation>협력</translation>
    </message>
    <message>
        <source>by the broker</source>
        <translation>브로커가 담당</translation>
    </message>
    <message>
        <source>presentation</source>
        <translation>프레젠테이션</translation>
    </message>
    <message>
        <source>application</source>
        <translation>애플리케이션</translation>
    </message>
    <message>
        <source>data</source>
        <translation>데이터</translation>
    </message>
    <message>
        <source>integration</source>
        <translation>통합</translation>
    </message>
    <message>
        <source>cell</source>
        <translation>셀</translation>
    </message>
    <message>
        <source>domain</source>
        <translation>도메인</translation>
    </message>
    <message>
        <source>bounded context</source>
        <translation>바운디드 컨텍스트</translation>
    </message>
    <message>
        <source>peers</source>
        <translation>피어</translation>
    </message>
    <message>
        <source>boundary</source>
        <translation>경계</translation>
    </message>
    <message>
        <source>region</source>
        <translation>리전</translation>
    </message>
    <message>
        <source>zone</source>
        <translation>존</translation>
    </message>
    <message>
        <source>data centre</source>
        <translation>데이터 센터</translation>
    </message>
    <message>
        <source>edge</source>
        <translation>에지</translation>
    </message>
    <message>
        <source>office</source>
        <translation>사무실</translation>
    </message>
    <message>
        <source>primary</source>
        <translation>주</translation>
    </message>
    <message>
        <source>standby</source>
        <translation>대기</translation>
    </message>
    <message>
        <source>recovery</source>
        <translation>복구</translation>
    </message>
    <message>
        <source>active</source>
        <translation>활성</translation>
    </message>
    <message>
        <source>mainframe</source>
        <translation>메인프레임</translation>
    </message>
    <message>
        <source>server</source>
        <translation>서버</translation>
    </message>
    <message>
        <source>hypervisor</source>
        <translation>하이퍼바이저</translation>
    </message>
    <message>
        <source>VM</source>
        <translation>VM</translation>
    </message>
    <message>
        <source>container engine</source>
        <translation>컨테이너 엔진</translation>
    </message>
    <message>
        <source>container</source>
        <translation>컨테이너</translation>
    </message>
    <message>
        <source>pod</source>
        <translation>파드</translation>
    </message>
    <message>
        <source>function</source>
        <translation>함수</translation>
    </message>
    <message>
        <source>managed</source>
        <translation>관리형</translation>
    </message>
    <message>
        <source>IaaS</source>
        <translation>IaaS</translation>
    </message>
    <message>
        <source>PaaS</source>
        <translation>PaaS</translation>
    </message>
    <message>
        <source>DBaaS</source>
        <translation>DBaaS</translation>
    </message>
    <message>
        <source>SaaS</source>
        <translation>SaaS</translation>
    </message>
    <message>
        <source>Kubernetes</source>
        <translation>쿠버네티스</translation>
    </message>
    <message>
        <source>RAC</source>
        <translation>RAC</translation>
    </message>
    <message>
        <source>failover</source>
        <translation>장애 조치</translation>
    </message>
    <message>
        <source>storage</source>
        <translation>스토리지</translation>
    </message>
    <message>
        <source>stream-aligned</source>
        <translation>스트림 정렬</translation>
    </message>
    <message>
        <source>platform</source>
        <translation>플랫폼</translation>
    </message>
    <message>
        <source>enabling</source>
        <translation>활성화 지원</translation>
    </message>
    <message>
        <source>complicated subsystem</source>
        <translation>복잡한 하위 시스템</translation>
    </message>
    <message>
        <source>collaboration</source>
        <translation>협업</translation>
    </message>
    <message>
        <source>X as a service</source>
        <translation>서비스형(X as a service)</translation>
    </message>
    <message>
        <source>facilitating</source>
        <translation>촉진</translation>
    </message>
    <message>
        <source>passive</source>
        <translation>수동</translation>
    </message>
    <message>
        <source>leader</source>
        <translation>리더</translation>
    </message>
    <message>
        <source>follower</source>
        <translation>팔로워</translation>
    </message>
    <message>
        <source>peer</source>
        <translation>피어</translation>
    </message>
    <message>
        <source>first come, first served</source>
        <translation>선착순</translation>
    </message>
    <message>
        <source>processor sharing</source>
        <translation>프로세서 공유</translation>
    </message>
    <message>
        <source>by priority</source>
        <translation>우선순위</translation>
    </message>
    <message>
        <source>random</source>
        <translation>무작위</translation>
    </message>
    <message>
        <source>round robin</source>
        <translation>라운드 로빈</translation>
    </message>
    <message>
        <source>least connections</source>
        <translation>최소 연결</translation>
    </message>
    <message>
        <source>better of two</source>
        <translation>둘 중 나은 쪽</translation>
    </message>
    <message>
        <source>hash</source>
        <translation>해시</translation>
    </message>
    <message>
        <source>hard</source>
        <translation>강함</translation>
    </message>
    <message>
        <source>soft</source>
        <translation>약함</translation>
    </message>
    <message>
        <source>static</source>
        <translation>정적</translation>
    </message>
    <message>
        <source>dynamic</source>
        <translation>동적</translation>
    </message>
    <message>
        <source>synchronous</source>
        <translation>동기</translation>
    </message>
    <message>
        <source>asynchronous</source>
        <translation>비동기</translation>
    </message>
    <message>
        <source>backup</source>
        <translation>백업</translation>
    </message>
    <message>
        <source>none</source>
        <translation>없음</translation>
    </message>
    <message>
        <source>local</source>
        <translation>로컬</translation>
    </message>
    <message>
        <source>distributed</source>
        <translation>분산</translation>
    </message>
    <message>
        <source>public</source>
        <translation>공개</translation>
    </message>
    <message>
        <source>internal</source>
        <translation>내부</translation>
    </message>
    <message>
        <source>confidential</source>
        <translation>기밀</translation>
    </message>
    <message>
        <source>restricted</source>
        <translation>제한</translation>
    </message>
    <message>
        <source>exponential</source>
        <translation>지수</translation>
    </message>
    <message>
        <source>constant</source>
        <translation>상수</translation>
    </message>
    <message>
        <source>Erlang</source>
        <translation>얼랑</translation>
    </message>
    <message>
        <source>hyperexponential</source>
        <translation>초지수</translation>
    </message>
    <message>
        <source>log-normal</source>
        <translation>로그 정규</translation>
    </message>
    <message>
        <source>Pareto</source>
        <translation>파레토</translation>
    </message>
    <message>
        <source>empirical</source>
        <translation>경험 분포</translation>
    </message>
    <message>
        <source>ramp</source>
        <translation>램프</translation>
    </message>
    <message>
        <source>step</source>
        <translation>계단</translation>
    </message>
    <message>
        <source>daily</source>
        <translation>일간</translation>
    </message>
    <message>
        <source>spike</source>
        <translation>스파이크</translation>
    </message>
    <message>
        <source>trace</source>
        <translation>추적</translation>
    </message>
    <message>
        <source>Poisson</source>
        <translation>푸아송</translation>
    </message>
    <message>
        <source>deterministic</source>
        <translation>결정적</translation>
    </message>
    <message>
        <source>renewal</source>
        <translation>갱신</translation>
    </message>
    <message>
        <source>down</source>
        <translation>중단</translation>
    </message>
    <message>
        <source>slow</source>
        <translation>느림</translation>
    </message>
    <message>
        <source>origin</source>
        <translation>원천</translation>
    </message>
    <message>
        <source>today</source>
        <translation>현재</translation>
    </message>
</context>
<context>
    <name>Commands</name>
    <message>
        <source>Place: %1</source>
        <translation>놓기: %1</translation>
    </message>
    <message>
        <source>View</source>
        <translation>뷰</translation>
    </message>
    <message>
        <source>Design</source>
        <translation>설계</translation>
    </message>
    <message>
        <source>%1 in %2</source>
        <translation>%2의 %1</translation>
    </message>
</context>
<context>
    <name>Document</name>
    <message>
        <source>Overview</source>
        <translation>개요</translation>
    </message>
</context>
<context>
    <name>EntryStudy</name>
    <message>
        <source>all of these are up</source>
        <translation>다음이 모두 가동</translation>
    </message>
    <message>
        <source>one of these is up</source>
        <translation>다음 중 하나가 가동</translation>
    </message>
    <message>
        <source>%1 of these %2 are up</source>
        <translation>다음 %2개 중 %1개가 가동</translation>
    </message>
    <message>
        <source>never up</source>
        <translation>절대 가동하지 않음</translation>
    </message>
    <message>
        <source>always up</source>
        <translation>항상 가동</translation>
    </message>
    <message>
        <source>%1: taken as always up, nothing is said</source>
        <translation>%1: 아무 값도 없어 항상 가동하는 것으로 봄</translation>
    </message>
    <message>
        <source>%1: %2, assumed</source>
        <translation>%1: %2, 가정</translation>
    </message>
    <message>
        <source>%1: unknown</source>
        <translation>%1: 알 수 없음</translation>
    </message>
</context>
<context>
    <name>FailureMarks</name>
    <message>
        <source>Taken down here, to see what happens. Click to bring it back.</source>
        <translation>어떻게 되는지 보려고 멈춘 것입니다. 다시 누르면 돌아옵니다.</translation>
    </message>
    <message>
        <source>Kept from failing by itself, to see what happens. Shift-click to let it go.</source>
        <translation>어떻게 되는지 보려고 스스로 고장 나지 않게 한 것입니다. Shift를 누른 채 누르면 풀립니다.</translation>
    </message>
    <message>
        <source>Down: too little is left of what it needs.</source>
        <translation>멈춤: 필요한 것이 충분히 남지 않았습니다.</translation>
    </message>
    <message>
        <source>Down, because it needs %1.</source>
        <translation>멈춤: %1이(가) 필요합니다.</translation>
    </message>
    <message>
        <source>Works, but something behind it has nothing left to fall back on.</source>
        <translation>동작하지만, 그 뒤의 무언가에는 대신할 것이 남지 않았습니다.</translation>
    </message>
    <message>
        <source>Works, but %1 cannot be fallen back on any more.</source>
        <translation>동작하지만, %1이(가) 더는 대신할 수 없습니다.</translation>
    </message>
    <message>
        <source>%1 is down.</source>
        <translation>%1이(가) 멈췄습니다.</translation>
    </message>
    <message>
        <source>A single point of failure of %1.</source>
        <translation>%1의 단일 장애점입니다.</translation>
    </message>
    <message>
        <source>In use: %1 stands in for %2.</source>
        <translation>사용 중: %1이(가) %2을(를) 대신합니다.</translation>
    </message>
    <message>
        <source>Works, but offers less: something it uses is down.</source>
        <translation>동작하지만 기능이 줄었습니다: 사용하는 것이 멈췄습니다.</translation>
    </message>
    <message>
        <source>Works, but offers less, as %1 does.</source>
        <translation>동작하지만 %1처럼 기능이 줄었습니다.</translation>
    </message>
    <message>
        <source>Works, but offers less without %1.</source>
        <translation>동작하지만 %1 없이는 기능이 줄어듭니다.</translation>
    </message>
</context>
<context>
    <name>Fallback</name>
    <message>
        <source>%1 (default)</source>
        <translation>%1 (기본값)</translation>
    </message>
    <message>
        <source>unlimited</source>
        <translation>제한 없음</translation>
    </message>
    <message>
        <source>one per unit</source>
        <translation>단위마다 하나</translation>
    </message>
    <message>
        <source>%1 (assumed)</source>
        <translation>%1 (가정)</translation>
    </message>
    <message>
        <source>%1 (from MTBF and MTTR)</source>
        <translation>%1 (MTBF와 MTTR에서)</translation>
    </message>
    <message>
        <source>none</source>
        <translation>없음</translation>
    </message>
    <message>
        <source>%1 (from %2)</source>
        <translation>%1 (%2에서)</translation>
    </message>
    <message>
        <source>Inherited from %1, which contains it.</source>
        <translation>이것을 담은 %1에서 물려받은 값입니다.</translation>
    </message>
    <message>
        <source>from the caller</source>
        <translation>호출하는 쪽에서</translation>
    </message>
    <message>
        <source>What %1 says.</source>
        <translation>%1의 값입니다.</translation>
    </message>
</context>
<context>
    <name>Field</name>
    <message>
        <source>= %1 down a year</source>
        <translation>= 연간 중단 %1</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>이름</translation>
    </message>
    <message>
        <source>Description</source>
        <translation>설명</translation>
    </message>
    <message>
        <source>Inside</source>
        <translation>상위 요소</translation>
    </message>
    <message>
        <source>Runs on</source>
        <translation>실행 위치</translation>
    </message>
    <message>
        <source>Team</source>
        <translation>팀</translation>
    </message>
    <message>
        <source>Tags</source>
        <translation>태그</translation>
    </message>
    <message>
        <source>Links</source>
        <translation>링크</translation>
    </message>
    <message>
        <source>Cost</source>
        <translation>비용</translation>
    </message>
    <message>
        <source>Availability</source>
        <translation>가용성</translation>
    </message>
    <message>
        <source>MTBF</source>
        <translation>MTBF</translation>
    </message>
    <message>
        <source>MTTR</source>
        <translation>MTTR</translation>
    </message>
    <message>
        <source>Repair crews</source>
        <translation>수리 인력</translation>
    </message>
    <message>
        <source>Properties</source>
        <translation>기타 속성</translation>
    </message>
    <message>
        <source>External</source>
        <translation>외부</translation>
    </message>
    <message>
        <source>Client</source>
        <translation>클라이언트</translation>
    </message>
    <message>
        <source>Count</source>
        <translation>개수</translation>
    </message>
    <message>
        <source>Rate</source>
        <translation>요청 빈도</translation>
    </message>
    <message>
        <source>Sessions</source>
        <translation>세션</translation>
    </message>
    <message>
        <source>Think time</source>
        <translation>생각 시간</translation>
    </message>
    <message>
        <source>Role</source>
        <translation>역할</translation>
    </message>
    <message>
        <source>Stateful</source>
        <translation>상태 보유</translation>
    </message>
    <message>
        <source>Replicas</source>
        <translation>복제본</translation>
    </message>
    <message>
        <source>Needed replicas</source>
        <translation>필요한 복제본</translation>
    </message>
    <message>
        <source>Service time</source>
        <translation>처리 시간</translation>
    </message>
    <message>
        <source>Concurrency</source>
        <translation>동시 처리</translation>
    </message>
    <message>
        <source>Threads</source>
        <translation>스레드</translation>
    </message>
    <message>
        <source>Queue limit</source>
        <translation>대기열 한도</translation>
    </message>
    <message>
        <source>Scheduling</source>
        <translation>스케줄링</translation>
    </message>
    <message>
        <source>Policy</source>
        <translation>정책</translation>
    </message>
    <message>
        <source>Autoscaling</source>
        <translation>자동 확장</translation>
    </message>
    <message>
        <source>Operating system</source>
        <translation>운영체제</translation>
    </message>
    <message>
        <source>Image size</source>
        <translation>이미지 크기</translation>
    </message>
    <message>
        <source>Start time</source>
        <translation>시작 시간</translation>
    </message>
    <message>
        <source>Processor cores</source>
        <translation>프로세서 코어</translation>
    </message>
    <message>
        <source>Memory</source>
        <translation>메모리</translation>
    </message>
    <message>
        <source>Deploy unit</source>
        <translation>배포 단위</translation>
    </message>
    <message>
        <source>Contract</source>
        <translation>계약</translation>
    </message>
    <message>
        <source>Interfaces</source>
        <translation>인터페이스</translation>
    </message>
    <message>
        <source>Implementation</source>
        <translation>구현</translation>
    </message>
    <message>
        <source>Type of store</source>
        <translation>저장소 유형</translation>
    </message>
    <message>
        <source>Data class</source>
        <translation>데이터 등급</translation>
    </message>
    <message>
        <source>Size</source>
        <translation>크기</translation>
    </message>
    <message>
        <source>Quorum</source>
        <translation>정족수</translation>
    </message>
    <message>
        <source>Backup</source>
        <translation>백업</translation>
    </message>
    <message>
        <source>Type of gateway</source>
        <translation>게이트웨이 유형</translation>
    </message>
    <message>
        <source>Platform</source>
        <translation>플랫폼</translation>
    </message>
    <message>
        <source>Partitions</source>
        <translation>파티션 수</translation>
    </message>
    <message>
        <source>Shards</source>
        <translation>샤드</translation>
    </message>
    <message>
        <source>Retention</source>
        <translation>보존 기간</translation>
    </message>
    <message>
        <source>Copies</source>
        <translation>사본</translation>
    </message>
    <message>
        <source>In-sync copies</source>
        <translation>동기화 사본</translation>
    </message>
    <message>
        <source>Acknowledgements</source>
        <translation>확인 응답</translation>
    </message>
    <message>
        <source>Delivery</source>
        <translation>전달 보장</translation>
    </message>
    <message>
        <source>Largest record</source>
        <translation>최대 레코드</translation>
    </message>
    <message>
        <source>Retention size</source>
        <translation>보존 크기</translation>
    </message>
    <message>
        <source>Capacity mode</source>
        <translation>용량 방식</translation>
    </message>
    <message>
        <source>Buffer</source>
        <translation>버퍼</translation>
    </message>
    <message>
        <source>Processing units</source>
        <translation>처리 단위</translation>
    </message>
    <message>
        <source>Parallelism</source>
        <translation>병렬도</translation>
    </message>
    <message>
        <source>Brokers</source>
        <translation>브로커</translation>
    </message>
    <message>
        <source>Layer</source>
        <translation>층</translation>
    </message>
    <message>
        <source>Order</source>
        <translation>순서</translation>
    </message>
    <message>
        <source>Partition key</source>
        <translation>파티션 키</translation>
    </message>
    <message>
        <source>Share of load</source>
        <translation>부하 비중</translation>
    </message>
    <message>
        <source>Slice of</source>
        <translation>나눈 대상</translation>
    </message>
    <message>
        <source>Type of group</source>
        <translation>그룹 유형</translation>
    </message>
    <message>
        <source>Type of site</source>
        <translation>사이트 유형</translation>
    </message>
    <message>
        <source>Provider</source>
        <translation>제공자</translation>
    </message>
    <message>
        <source>Location</source>
        <translation>위치</translation>
    </message>
    <message>
        <source>Type of host</source>
        <translation>호스트 유형</translation>
    </message>
    <message>
        <source>Cores</source>
        <translation>코어</translation>
    </message>
    <message>
        <source>Overhead</source>
        <translation>오버헤드</translation>
    </message>
    <message>
        <source>Pod limit</source>
        <translation>파드 한도</translation>
    </message>
    <message>
        <source>Service model</source>
        <translation>서비스 모델</translation>
    </message>
    <message>
        <source>Utilisation</source>
        <translation>사용률</translation>
    </message>
    <message>
        <source>Type of cluster</source>
        <translation>클러스터 유형</translation>
    </message>
    <message>
        <source>Members</source>
        <translation>구성원</translation>
    </message>
    <message>
        <source>Members, number</source>
        <translation>구성원 수</translation>
    </message>
    <message>
        <source>Disk bandwidth</source>
        <translation>디스크 대역폭</translation>
    </message>
    <message>
        <source>Network bandwidth</source>
        <translation>네트워크 대역폭</translation>
    </message>
    <message>
        <source>People</source>
        <translation>인원</translation>
    </message>
    <message>
        <source>Type of team</source>
        <translation>팀 유형</translation>
    </message>
    <message>
        <source>Located at</source>
        <translation>소재지</translation>
    </message>
    <message>
        <source>Least</source>
        <translation>최소</translation>
    </message>
    <message>
        <source>Most</source>
        <translation>최대</translation>
    </message>
    <message>
        <source>Target</source>
        <translation>목표</translation>
    </message>
    <message>
        <source>Delay</source>
        <translation>지연</translation>
    </message>
    <message>
        <source>Mean</source>
        <translation>평균</translation>
    </message>
    <message>
        <source>Distribution</source>
        <translation>분포</translation>
    </message>
    <message>
        <source>Variation (cv)</source>
        <translation>변동(cv)</translation>
    </message>
    <message>
        <source>Percentiles</source>
        <translation>백분위수</translation>
    </message>
    <message>
        <source>Interval</source>
        <translation>간격</translation>
    </message>
    <message>
        <source>Copy time</source>
        <translation>복사 시간</translation>
    </message>
    <message>
        <source>Restore bandwidth</source>
        <translation>복원 대역폭</translation>
    </message>
    <message>
        <source>Linger</source>
        <translation>모으는 시간</translation>
    </message>
    <message>
        <source>Purpose</source>
        <translation>목적</translation>
    </message>
    <message>
        <source>Operations</source>
        <translation>연산</translation>
    </message>
    <message>
        <source>Quality</source>
        <translation>품질</translation>
    </message>
    <message>
        <source>Latency</source>
        <translation>지연 시간</translation>
    </message>
    <message>
        <source>Throughput</source>
        <translation>처리량</translation>
    </message>
    <message>
        <source>Security</source>
        <translation>보안</translation>
    </message>
    <message>
        <source>Transactions</source>
        <translation>트랜잭션</translation>
    </message>
    <message>
        <source>Semantics</source>
        <translation>의미</translation>
    </message>
    <message>
        <source>Invocation</source>
        <translation>호출 방식</translation>
    </message>
    <message>
        <source>Protocol</source>
        <translation>프로토콜</translation>
    </message>
    <message>
        <source>Schema</source>
        <translation>스키마</translation>
    </message>
    <message>
        <source>Criticality</source>
        <translation>중요도</translation>
    </message>
    <message>
        <source>Any of</source>
        <translation>하나 이상</translation>
    </message>
    <message>
        <source>At least</source>
        <translation>최소</translation>
    </message>
    <message>
        <source>Inferred</source>
        <translation>추론됨</translation>
    </message>
    <message>
        <source>Evidence</source>
        <translation>근거</translation>
    </message>
    <message>
        <source>Fan-out</source>
        <translation>팬아웃</translation>
    </message>
    <message>
        <source>Probability</source>
        <translation>확률</translation>
    </message>
    <message>
        <source>Parallel with</source>
        <translation>병렬</translation>
    </message>
    <message>
        <source>Timeout</source>
        <translation>제한 시간</translation>
    </message>
    <message>
        <source>Retries</source>
        <translation>재시도</translation>
    </message>
    <message>
        <source>Backoff</source>
        <translation>백오프</translation>
    </message>
    <message>
        <source>Jitter</source>
        <translation>지터</translation>
    </message>
    <message>
        <source>Priority</source>
        <translation>우선순위</translation>
    </message>
    <message>
        <source>Circuit breaker</source>
        <translation>서킷 브레이커</translation>
    </message>
    <message>
        <source>Discovery</source>
        <translation>서비스 발견</translation>
    </message>
    <message>
        <source>Interface</source>
        <translation>인터페이스</translation>
    </message>
    <message>
        <source>Bypasses interface</source>
        <translation>인터페이스 우회</translation>
    </message>
    <message>
        <source>Encrypted</source>
        <translation>암호화</translation>
    </message>
    <message>
        <source>Record size</source>
        <translation>레코드 크기</translation>
    </message>
    <message>
        <source>Key skew</source>
        <translation>키 쏠림</translation>
    </message>
    <message>
        <source>Distinct keys</source>
        <translation>서로 다른 키</translation>
    </message>
    <message>
        <source>Batch</source>
        <translation>일괄 크기</translation>
    </message>
    <message>
        <source>Consumer group</source>
        <translation>소비자 그룹</translation>
    </message>
    <message>
        <source>Read mode</source>
        <translation>읽기 방식</translation>
    </message>
    <message>
        <source>Assignment</source>
        <translation>배정</translation>
    </message>
    <message>
        <source>Rebalancing</source>
        <translation>재조정</translation>
    </message>
    <message>
        <source>Records per poll</source>
        <translation>폴당 레코드</translation>
    </message>
    <message>
        <source>Fetch wait</source>
        <translation>가져오기 대기</translation>
    </message>
    <message>
        <source>Mode</source>
        <translation>방식</translation>
    </message>
    <message>
        <source>Lag</source>
        <translation>지체</translation>
    </message>
    <message>
        <source>Bandwidth</source>
        <translation>대역폭</translation>
    </message>
    <message>
        <source>Volume per day</source>
        <translation>하루 데이터양</translation>
    </message>
    <message>
        <source>Automatic</source>
        <translation>자동</translation>
    </message>
    <message>
        <source>Success rate</source>
        <translation>성공률</translation>
    </message>
    <message>
        <source>Time to detect</source>
        <translation>감지 시간</translation>
    </message>
    <message>
        <source>Time to decide</source>
        <translation>결정 시간</translation>
    </message>
    <message>
        <source>Time to switch</source>
        <translation>전환 시간</translation>
    </message>
    <message>
        <source>Time to provision</source>
        <translation>준비 시간</translation>
    </message>
    <message>
        <source>Rehearsed</source>
        <translation>연습함</translation>
    </message>
    <message>
        <source>Weight</source>
        <translation>가중치</translation>
    </message>
    <message>
        <source>Cost per GB</source>
        <translation>GB당 비용</translation>
    </message>
    <message>
        <source>Failures</source>
        <translation>실패 수</translation>
    </message>
    <message>
        <source>Open for</source>
        <translation>열린 시간</translation>
    </message>
    <message>
        <source>Duration</source>
        <translation>기간</translation>
    </message>
    <message>
        <source>Warm-up</source>
        <translation>예열</translation>
    </message>
    <message>
        <source>Seed</source>
        <translation>시드</translation>
    </message>
    <message>
        <source>Replications</source>
        <translation>반복</translation>
    </message>
    <message>
        <source>Precision</source>
        <translation>정밀도</translation>
    </message>
    <message>
        <source>Era</source>
        <translation>시대</translation>
    </message>
    <message>
        <source>Load</source>
        <translation>부하</translation>
    </message>
    <message>
        <source>Faults</source>
        <translation>장애</translation>
    </message>
    <message>
        <source>Actor</source>
        <translation>행위자</translation>
    </message>
    <message>
        <source>Profile</source>
        <translation>변화 양상</translation>
    </message>
    <message>
        <source>Rate reached</source>
        <translation>도달 빈도</translation>
    </message>
    <message>
        <source>At</source>
        <translation>시점</translation>
    </message>
    <message>
        <source>For</source>
        <translation>지속</translation>
    </message>
    <message>
        <source>Arrivals</source>
        <translation>도착</translation>
    </message>
    <message>
        <source>File</source>
        <translation>파일</translation>
    </message>
    <message>
        <source>Element</source>
        <translation>요소</translation>
    </message>
    <message>
        <source>Fault</source>
        <translation>장애</translation>
    </message>
    <message>
        <source>Factor</source>
        <translation>배율</translation>
    </message>
    <message>
        <source>At random</source>
        <translation>무작위</translation>
    </message>
    <message>
        <source>Metric</source>
        <translation>지표</translation>
    </message>
    <message>
        <source>If this fails</source>
        <translation>고장 시</translation>
    </message>
    <message>
        <source>Pattern</source>
        <translation>패턴</translation>
    </message>
    <message>
        <source>At most</source>
        <translation>최대</translation>
    </message>
</context>
<context>
    <name>Figures</name>
    <message>
        <source>undecided</source>
        <translation>미정</translation>
    </message>
    <message>
        <source>%1 a year</source>
        <translation>연간 %1</translation>
    </message>
</context>
<context>
    <name>Findings</name>
    <message>
        <source>Missed: %1.</source>
        <translation>미달: %1.</translation>
    </message>
    <message>
        <source>It leads back to where it begins.</source>
        <translation>시작한 곳으로 되돌아갑니다.</translation>
    </message>
    <message>
        <source>No relation leads to it or from it.</source>
        <translation>이어지는 관계가 없습니다.</translation>
    </message>
    <message>
        <source>No diagram shows it.</source>
        <translation>어느 다이어그램에도 없습니다.</translation>
    </message>
    <message>
        <source>%1 is unknown: %2.</source>
        <translation>%1을(를) 알 수 없습니다: %2.</translation>
    </message>
    <message>
        <source>Error</source>
        <translation>오류</translation>
    </message>
    <message>
        <source>Warning</source>
        <translation>경고</translation>
    </message>
    <message>
        <source>Hint</source>
        <translation>도움말</translation>
    </message>
    <message>
        <source>Unknown value</source>
        <translation>모르는 값</translation>
    </message>
    <message>
        <source>Import</source>
        <translation>가져오기</translation>
    </message>
    <message>
        <source>Design</source>
        <translation>설계</translation>
    </message>
    <message>
        <source>Undecided: %1. Missing: %2.</source>
        <translation>미정: %1. 빠진 값: %2.</translation>
    </message>
    <message numerus="yes">
        <source>%1 and %n more</source>
        <translation>
            <numerusform>%1 외 %n개</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Help</name>
    <message>
        <source>Keyboard shortcuts</source>
        <translation>키보드 단축키</translation>
    </message>
    <message>
        <source>Action</source>
        <translation>동작</translation>
    </message>
    <message>
        <source>Keys</source>
        <translation>키</translation>
    </message>
    <message>
        <source>Move the selection by one grid step</source>
        <translation>선택한 것을 격자 한 칸 옮기기</translation>
    </message>
    <message>
        <source>arrow keys</source>
        <translation>화살표 키</translation>
    </message>
    <message>
        <source>Pan while held</source>
        <translation>누르고 있는 동안 화면 이동</translation>
    </message>
    <message>
        <source>Space</source>
        <translation>스페이스</translation>
    </message>
    <message>
        <source>Zoom at the pointer</source>
        <translation>포인터 위치에서 확대·축소</translation>
    </message>
    <message>
        <source>Put the chosen kind in the middle of the canvas</source>
        <translation>고른 종류를 캔버스 가운데에 놓기</translation>
    </message>
    <message>
        <source>Return in the palette</source>
        <translation>팔레트에서 Enter</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>닫기</translation>
    </message>
    <message>
        <source>About Corbel</source>
        <translation>Corbel 정보</translation>
    </message>
    <message>
        <source>A workbench in which an architect draws a system, and sees at once what that drawing will bear.</source>
        <translation>아키텍트가 시스템을 그리면 그 그림이 무엇을 견디는지 바로 보여 주는 작업대입니다.</translation>
    </message>
    <message>
        <source>Free software under the GNU General Public License, version 3 or later. It comes without any warranty.</source>
        <translation>GNU 일반 공중 사용 허가서 3판 또는 그 이후 판에 따르는 자유 소프트웨어이며, 어떠한 보증도 없습니다.</translation>
    </message>
    <message>
        <source>Place an actor, service, store, stream, gateway, tier, group, site, host beside or in what is selected</source>
        <translation>선택한 것의 옆이나 안에 행위자, 서비스, 저장소, 스트림, 게이트웨이, 계층, 그룹, 사이트, 호스트 놓기</translation>
    </message>
    <message>
        <source>1 to 9</source>
        <translation>1 ~ 9</translation>
    </message>
    <message>
        <source>Walk over the elements and notes</source>
        <translation>요소와 메모 차례로 가기</translation>
    </message>
    <message>
        <source>Tab, Shift + Tab</source>
        <translation>Tab, Shift + Tab</translation>
    </message>
    <message>
        <source>Select the nearest element in a direction</source>
        <translation>그 방향의 가장 가까운 요소 선택</translation>
    </message>
    <message>
        <source>Ctrl + arrow keys</source>
        <translation>Ctrl + 화살표 키</translation>
    </message>
    <message>
        <source>Walk over the relations of the selected element</source>
        <translation>선택한 요소의 관계 차례로 가기</translation>
    </message>
    <message>
        <source>L</source>
        <translation>L</translation>
    </message>
    <message>
        <source>Connect the selected element, or join the selected relation&apos;s end to another element</source>
        <translation>선택한 요소 연결 또는 선택한 관계의 끝을 다른 요소에 잇기</translation>
    </message>
    <message>
        <source>C, arrow keys, Return</source>
        <translation>C, 화살표 키, Enter</translation>
    </message>
    <message>
        <source>Join the selected relation&apos;s beginning to another element</source>
        <translation>선택한 관계의 시작을 다른 요소에 잇기</translation>
    </message>
    <message>
        <source>Shift + C, arrow keys, Return</source>
        <translation>Shift + C, 화살표 키, Enter</translation>
    </message>
    <message>
        <source>Edit the properties of the selected element</source>
        <translation>선택한 요소의 속성 편집</translation>
    </message>
    <message>
        <source>Return</source>
        <translation>Enter</translation>
    </message>
    <message>
        <source>Move the selection by eight grid steps</source>
        <translation>선택한 것을 격자 여덟 칸 옮기기</translation>
    </message>
    <message>
        <source>Shift + arrow keys</source>
        <translation>Shift + 화살표 키</translation>
    </message>
    <message>
        <source>Move the selection off the grid</source>
        <translation>선택한 것을 격자와 무관하게 옮기기</translation>
    </message>
    <message>
        <source>Alt + arrow keys</source>
        <translation>Alt + 화살표 키</translation>
    </message>
    <message>
        <source>Make the selection larger or smaller</source>
        <translation>선택한 것의 크기 바꾸기</translation>
    </message>
    <message>
        <source>Ctrl + Shift + arrow keys</source>
        <translation>Ctrl + Shift + 화살표 키</translation>
    </message>
    <message>
        <source>Drag copies instead of what is selected</source>
        <translation>선택한 것 대신 사본 끌기</translation>
    </message>
    <message>
        <source>Ctrl + drag</source>
        <translation>Ctrl + 끌기</translation>
    </message>
    <message>
        <source>Drag without changing the container</source>
        <translation>상위 요소를 바꾸지 않고 끌기</translation>
    </message>
    <message>
        <source>Shift + drag</source>
        <translation>Shift + 끌기</translation>
    </message>
    <message>
        <source>Alt + drag</source>
        <translation>Alt + 끌기</translation>
    </message>
    <message>
        <source>Choose what to add at a point</source>
        <translation>그 자리에 추가할 것 고르기</translation>
    </message>
    <message>
        <source>double click on the sheet</source>
        <translation>빈 곳을 두 번 클릭</translation>
    </message>
    <message>
        <source>wheel</source>
        <translation>휠</translation>
    </message>
    <message>
        <source>Drag off the grid, onto others too</source>
        <translation>격자와 다른 요소에 매이지 않고 끌기</translation>
    </message>
</context>
<context>
    <name>Kind</name>
    <message>
        <source>System</source>
        <translation>시스템</translation>
    </message>
    <message>
        <source>Actor</source>
        <translation>행위자</translation>
    </message>
    <message>
        <source>Service</source>
        <translation>서비스</translation>
    </message>
    <message>
        <source>Store</source>
        <translation>저장소</translation>
    </message>
    <message>
        <source>Stream</source>
        <translation>스트림</translation>
    </message>
    <message>
        <source>Gateway</source>
        <translation>게이트웨이</translation>
    </message>
    <message>
        <source>Tier</source>
        <translation>계층</translation>
    </message>
    <message>
        <source>Partition</source>
        <translation>파티션</translation>
    </message>
    <message>
        <source>Group</source>
        <translation>그룹</translation>
    </message>
    <message>
        <source>Site</source>
        <translation>사이트</translation>
    </message>
    <message>
        <source>Host</source>
        <translation>호스트</translation>
    </message>
    <message>
        <source>Cluster</source>
        <translation>클러스터</translation>
    </message>
    <message>
        <source>Team</source>
        <translation>팀</translation>
    </message>
    <message>
        <source>calls</source>
        <translation>호출</translation>
    </message>
    <message>
        <source>reads</source>
        <translation>읽기</translation>
    </message>
    <message>
        <source>writes</source>
        <translation>쓰기</translation>
    </message>
    <message>
        <source>publishes</source>
        <translation>발행</translation>
    </message>
    <message>
        <source>consumes</source>
        <translation>소비</translation>
    </message>
    <message>
        <source>replicates</source>
        <translation>복제</translation>
    </message>
    <message>
        <source>fails over to</source>
        <translation>장애 조치</translation>
    </message>
    <message>
        <source>depends on</source>
        <translation>의존</translation>
    </message>
    <message>
        <source>communicates</source>
        <translation>소통</translation>
    </message>
    <message>
        <source>connects</source>
        <translation>연결</translation>
    </message>
    <message>
        <source>External</source>
        <translation>외부</translation>
    </message>
</context>
<context>
    <name>Kinds</name>
    <message>
        <source>System</source>
        <translation>시스템</translation>
    </message>
    <message>
        <source>Actor</source>
        <translation>행위자</translation>
    </message>
    <message>
        <source>Service</source>
        <translation>서비스</translation>
    </message>
    <message>
        <source>Store</source>
        <translation>저장소</translation>
    </message>
    <message>
        <source>Stream</source>
        <translation>스트림</translation>
    </message>
    <message>
        <source>Gateway</source>
        <translation>게이트웨이</translation>
    </message>
    <message>
        <source>Tier</source>
        <translation>계층</translation>
    </message>
    <message>
        <source>Partition</source>
        <translation>파티션</translation>
    </message>
    <message>
        <source>Group</source>
        <translation>그룹</translation>
    </message>
    <message>
        <source>Site</source>
        <translation>사이트</translation>
    </message>
    <message>
        <source>Host</source>
        <translation>호스트</translation>
    </message>
    <message>
        <source>Cluster</source>
        <translation>클러스터</translation>
    </message>
    <message>
        <source>Team</source>
        <translation>팀</translation>
    </message>
    <message>
        <source>Calls</source>
        <translation>호출</translation>
    </message>
    <message>
        <source>Reads</source>
        <translation>읽기</translation>
    </message>
    <message>
        <source>Writes</source>
        <translation>쓰기</translation>
    </message>
    <message>
        <source>Publishes to</source>
        <translation>발행</translation>
    </message>
    <message>
        <source>Consumes</source>
        <translation>소비</translation>
    </message>
    <message>
        <source>Replicates to</source>
        <translation>복제</translation>
    </message>
    <message>
        <source>Fails over to</source>
        <translation>장애 조치</translation>
    </message>
    <message>
        <source>Depends on</source>
        <translation>의존</translation>
    </message>
    <message>
        <source>Communicates with</source>
        <translation>소통</translation>
    </message>
    <message>
        <source>Connects to</source>
        <translation>연결</translation>
    </message>
    <message>
        <source>Logic</source>
        <translation>로직</translation>
    </message>
    <message>
        <source>Data</source>
        <translation>데이터</translation>
    </message>
    <message>
        <source>Streams</source>
        <translation>스트림</translation>
    </message>
    <message>
        <source>Network</source>
        <translation>네트워크</translation>
    </message>
    <message>
        <source>Grouping</source>
        <translation>묶음</translation>
    </message>
    <message>
        <source>Physical</source>
        <translation>물리</translation>
    </message>
    <message>
        <source>Organisation</source>
        <translation>조직</translation>
    </message>
    <message>
        <source>General</source>
        <translation>일반</translation>
    </message>
    <message>
        <source>Structure</source>
        <translation>구조</translation>
    </message>
    <message>
        <source>Performance</source>
        <translation>성능</translation>
    </message>
    <message>
        <source>Reliability</source>
        <translation>신뢰성</translation>
    </message>
    <message>
        <source>Cost</source>
        <translation>비용</translation>
    </message>
    <message>
        <source>Contract</source>
        <translation>계약</translation>
    </message>
    <message>
        <source>Notes</source>
        <translation>메모</translation>
    </message>
    <message>
        <source>A whole system, ours or somebody else&apos;s.</source>
        <translation>우리 것이든 남의 것이든 하나의 온전한 시스템.</translation>
    </message>
    <message>
        <source>People or devices that start requests.</source>
        <translation>요청을 시작하는 사람이나 기기.</translation>
    </message>
    <message>
        <source>Logic that answers requests.</source>
        <translation>요청에 답하는 로직.</translation>
    </message>
    <message>
        <source>Data at rest: a database, cache or file store.</source>
        <translation>저장된 데이터: 데이터베이스, 캐시, 파일 저장소.</translation>
    </message>
    <message>
        <source>Ordered records that are kept for a while, such as a Kafka topic.</source>
        <translation>순서대로 얼마간 보관되는 레코드, 예를 들어 Kafka 토픽.</translation>
    </message>
    <message>
        <source>A load balancer, API gateway, proxy, DNS or bus.</source>
        <translation>부하 분산기, API 게이트웨이, 프록시, DNS 또는 버스.</translation>
    </message>
    <message>
        <source>One layer of a vertical split.</source>
        <translation>수직 분할의 한 층.</translation>
    </message>
    <message>
        <source>One slice of a horizontal split.</source>
        <translation>수평 분할의 한 조각.</translation>
    </message>
    <message>
        <source>Any boundary: a cell, domain or set of peers.</source>
        <translation>임의의 경계: 셀, 도메인, 동등한 것들의 모임.</translation>
    </message>
    <message>
        <source>Where things stand: a region, zone or data centre.</source>
        <translation>놓이는 곳: 리전, 존, 데이터 센터.</translation>
    </message>
    <message>
        <source>What runs things: a server, virtual machine or container.</source>
        <translation>실행하는 것: 서버, 가상 머신, 컨테이너.</translation>
    </message>
    <message>
        <source>Hosts that act as one.</source>
        <translation>하나처럼 동작하는 호스트들.</translation>
    </message>
    <message>
        <source>People who build and run things.</source>
        <translation>만들고 운영하는 사람들.</translation>
    </message>
</context>
<context>
    <name>LeftWork</name>
    <message>
        <source>It cannot be read.</source>
        <translation>읽을 수 없습니다.</translation>
    </message>
    <message>
        <source>No element or relation differs.</source>
        <translation>다른 요소나 관계가 없습니다.</translation>
    </message>
    <message numerus="yes">
        <source>%n elements differ from it.</source>
        <translation>
            <numerusform>요소 %n개가 다릅니다.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n relations differ from it.</source>
        <translation>
            <numerusform>관계 %n개가 다릅니다.</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 and %2 differ from it.</source>
        <translation>%1과(와) %2이(가) 다릅니다.</translation>
    </message>
    <message numerus="yes">
        <source>%n elements</source>
        <translation>
            <numerusform>요소 %n개</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n relations</source>
        <translation>
            <numerusform>관계 %n개</numerusform>
        </translation>
    </message>
    <message>
        <source>Unreadable work</source>
        <translation>읽을 수 없는 작업</translation>
    </message>
    <message>
        <source>Untitled</source>
        <translation>제목 없음</translation>
    </message>
    <message numerus="yes">
        <source>%n edits since it was saved</source>
        <translation>
            <numerusform>저장한 뒤 편집 %n건</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n edits</source>
        <translation>
            <numerusform>편집 %n건</numerusform>
        </translation>
    </message>
    <message>
        <source>It was never saved.</source>
        <translation>저장한 적이 없습니다.</translation>
    </message>
    <message>
        <source>The file is as it was last saved here.</source>
        <translation>파일은 여기서 마지막으로 저장한 그대로입니다.</translation>
    </message>
    <message>
        <source>The file was changed since by another program; restoring leaves it alone.</source>
        <translation>그 뒤 다른 프로그램이 파일을 바꾸었습니다. 복원해도 파일은 그대로 둡니다.</translation>
    </message>
    <message>
        <source>The file is not there any more; saving makes it anew.</source>
        <translation>파일이 없어졌습니다. 저장하면 새로 만듭니다.</translation>
    </message>
    <message>
        <source>This work cannot be restored: %1.</source>
        <translation>이 작업은 복원할 수 없습니다: %1.</translation>
    </message>
    <message numerus="yes">
        <source>The last %n edits could not be read; everything before them can be restored.</source>
        <translation>
            <numerusform>마지막 편집 %n건은 읽을 수 없었습니다. 그 앞의 것은 모두 복원할 수 있습니다.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>LoadMarks</name>
    <message>
        <source>Busy share %1</source>
        <translation>사용률 %1</translation>
    </message>
    <message>
        <source>Saturated: its queue grows without end.</source>
        <translation>포화: 대기열이 끝없이 길어집니다.</translation>
    </message>
    <message>
        <source>Gets %1</source>
        <translation>도착률 %1</translation>
    </message>
    <message>
        <source>Sends %1</source>
        <translation>요청률 %1</translation>
    </message>
    <message>
        <source>Undecided without %1</source>
        <translation>%1이(가) 없어 정할 수 없음</translation>
    </message>
    <message>
        <source>Works all the time: the sessions wait for it.</source>
        <translation>쉬지 않고 일합니다: 세션이 이것을 기다립니다.</translation>
    </message>
    <message>
        <source>Load: the actors&apos; own rates</source>
        <translation>부하: 행위자 자신의 발생률</translation>
    </message>
    <message>
        <source>Load: scenario %1</source>
        <translation>부하: 시나리오 %1</translation>
    </message>
    <message>
        <source>Busy share at least %1</source>
        <translation>사용률 %1 이상</translation>
    </message>
</context>
<context>
    <name>Messages</name>
    <message>
        <source>{} elements</source>
        <translation>요소 {}개</translation>
    </message>
    <message>
        <source>Show {}</source>
        <translation>{} 보이기</translation>
    </message>
    <message>
        <source>Duplicate {}</source>
        <translation>{} 복제</translation>
    </message>
    <message>
        <source>Convert {} to {}</source>
        <translation>{}을(를) {}(으)로 바꾸기</translation>
    </message>
    <message>
        <source>Collapse {}</source>
        <translation>{} 접기</translation>
    </message>
    <message>
        <source>Expand {}</source>
        <translation>{} 펼치기</translation>
    </message>
    <message>
        <source>Nudge the selection</source>
        <translation>조금 옮기기</translation>
    </message>
    <message>
        <source>Resize the selection</source>
        <translation>선택한 것의 크기 바꾸기</translation>
    </message>
    <message>
        <source>Align {} elements</source>
        <translation>요소 {}개 맞추기</translation>
    </message>
    <message>
        <source>Distribute {} elements</source>
        <translation>요소 {}개 고르게 배치</translation>
    </message>
    <message>
        <source>Move {} into {}</source>
        <translation>{}을(를) {} 안으로 옮기기</translation>
    </message>
    <message>
        <source>Pin {}</source>
        <translation>{} 고정</translation>
    </message>
    <message>
        <source>Unpin {}</source>
        <translation>{} 고정 해제</translation>
    </message>
    <message>
        <source>Lay out the view</source>
        <translation>뷰 자동 배치</translation>
    </message>
    <message>
        <source>Delete the note</source>
        <translation>메모 삭제</translation>
    </message>
    <message>
        <source>Delete {} notes</source>
        <translation>메모 {}개 삭제</translation>
    </message>
    <message>
        <source>Add a note</source>
        <translation>메모 추가</translation>
    </message>
    <message>
        <source>Change the note</source>
        <translation>메모 바꾸기</translation>
    </message>
    <message>
        <source>Resize {}</source>
        <translation>{} 크기 바꾸기</translation>
    </message>
    <message>
        <source>Move the note</source>
        <translation>메모 옮기기</translation>
    </message>
    <message>
        <source>Move {}</source>
        <translation>{} 옮기기</translation>
    </message>
    <message>
        <source>Cut {}</source>
        <translation>{} 잘라내기</translation>
    </message>
    <message>
        <source>Paste {}</source>
        <translation>{} 붙여넣기</translation>
    </message>
    <message>
        <source>Paste a note</source>
        <translation>메모 붙여넣기</translation>
    </message>
    <message>
        <source>system</source>
        <translation>시스템</translation>
    </message>
    <message>
        <source>actor</source>
        <translation>행위자</translation>
    </message>
    <message>
        <source>service</source>
        <translation>서비스</translation>
    </message>
    <message>
        <source>store</source>
        <translation>저장소</translation>
    </message>
    <message>
        <source>stream</source>
        <translation>스트림</translation>
    </message>
    <message>
        <source>gateway</source>
        <translation>게이트웨이</translation>
    </message>
    <message>
        <source>tier</source>
        <translation>계층</translation>
    </message>
    <message>
        <source>partition</source>
        <translation>파티션</translation>
    </message>
    <message>
        <source>group</source>
        <translation>그룹</translation>
    </message>
    <message>
        <source>site</source>
        <translation>사이트</translation>
    </message>
    <message>
        <source>host</source>
        <translation>호스트</translation>
    </message>
    <message>
        <source>cluster</source>
        <translation>클러스터</translation>
    </message>
    <message>
        <source>team</source>
        <translation>팀</translation>
    </message>
    <message>
        <source>calls</source>
        <translation>호출</translation>
    </message>
    <message>
        <source>reads</source>
        <translation>읽기</translation>
    </message>
    <message>
        <source>writes</source>
        <translation>쓰기</translation>
    </message>
    <message>
        <source>publishes</source>
        <translation>발행</translation>
    </message>
    <message>
        <source>consumes</source>
        <translation>소비</translation>
    </message>
    <message>
        <source>replicates</source>
        <translation>복제</translation>
    </message>
    <message>
        <source>fails-over-to</source>
        <translation>장애 조치</translation>
    </message>
    <message>
        <source>depends-on</source>
        <translation>의존</translation>
    </message>
    <message>
        <source>communicates</source>
        <translation>소통</translation>
    </message>
    <message>
        <source>connects</source>
        <translation>연결</translation>
    </message>
    <message>
        <source>Rename design</source>
        <translation>설계 이름 바꾸기</translation>
    </message>
    <message>
        <source>Describe design</source>
        <translation>설계 설명 바꾸기</translation>
    </message>
    <message>
        <source>Set objectives</source>
        <translation>목표 설정</translation>
    </message>
    <message>
        <source>Set scenarios</source>
        <translation>시나리오 설정</translation>
    </message>
    <message>
        <source>gives several designs, and none of them is called &apos;{}&apos;</source>
        <translation>설계가 여럿인데 &apos;{}&apos;(이)라는 것이 없습니다</translation>
    </message>
    <message>
        <source>there is no template &apos;{}&apos;; there are: {}</source>
        <translation>&apos;{}&apos; 템플릿이 없습니다. 있는 것: {}</translation>
    </message>
    <message>
        <source>cost of at least one element</source>
        <translation>적어도 한 요소의 비용</translation>
    </message>
    <message>
        <source>costs in one currency, to have a sum</source>
        <translation>합을 낼 수 있도록 한 가지 통화로 된 비용</translation>
    </message>
    <message>
        <source>of format {}, and no Corbel document; bring it in with &apos;corbel-cli import FILE -o NEW.corbel&apos;</source>
        <translation>{} 형식이며 Corbel 문서가 아닙니다. &apos;corbel-cli import FILE -o NEW.corbel&apos;로 가져오십시오</translation>
    </message>
    <message>
        <source>has no design &apos;{}&apos;; it has: {}</source>
        <translation>&apos;{}&apos; 설계가 없습니다. 있는 것: {}</translation>
    </message>
    <message>
        <source>Lay out</source>
        <translation>자동 배치</translation>
    </message>
    <message>
        <source>cannot be written</source>
        <translation>쓸 수 없습니다</translation>
    </message>
    <message>
        <source>{} &apos;{}&apos; is not as this edit found it; undo the later edits first</source>
        <translation>{} &apos;{}&apos;이(가) 이 편집 때와 다릅니다. 그 뒤의 편집을 먼저 취소하십시오</translation>
    </message>
    <message>
        <source>view</source>
        <translation>뷰</translation>
    </message>
    <message>
        <source>view item</source>
        <translation>뷰 항목</translation>
    </message>
    <message>
        <source>model</source>
        <translation>모델</translation>
    </message>
    <message>
        <source>element</source>
        <translation>요소</translation>
    </message>
    <message>
        <source>relation</source>
        <translation>관계</translation>
    </message>
    <message>
        <source>import</source>
        <translation>가져오기</translation>
    </message>
    <message>
        <source>{} relation</source>
        <translation>관계 {}개</translation>
    </message>
    <message>
        <source>{} relations</source>
        <translation>관계 {}개</translation>
    </message>
    <message>
        <source>Add {}</source>
        <translation>{} 추가</translation>
    </message>
    <message>
        <source>Connect ({})</source>
        <translation>연결({})</translation>
    </message>
    <message>
        <source>Delete {}</source>
        <translation>{} 삭제</translation>
    </message>
    <message>
        <source>Set {} of {}</source>
        <translation>{1}의 {0} 설정</translation>
    </message>
    <message>
        <source>Rename {}</source>
        <translation>{} 이름 바꾸기</translation>
    </message>
    <message>
        <source>Move {} out of its container</source>
        <translation>{}을(를) 상위 요소에서 빼기</translation>
    </message>
    <message>
        <source>Reconnect</source>
        <translation>다시 연결</translation>
    </message>
    <message>
        <source>Convert {} relations to {}</source>
        <translation>관계 {}개를 {}(으)로 바꾸기</translation>
    </message>
    <message>
        <source>&apos;${{}}&apos; is no variable; accepted are ${NAME}, ${NAME:-default}, ${NAME:?message}, ${NAME:+other}, and $$ for a &apos;$&apos;</source>
        <translation>&apos;${{}}&apos;은(는) 변수가 아닙니다. ${NAME}, ${NAME:-default}, ${NAME:?message}, ${NAME:+other}, 그리고 &apos;$&apos;를 뜻하는 $$를 쓸 수 있습니다</translation>
    </message>
    <message>
        <source>the variable {} has to be set; give it in an env file</source>
        <translation>변수 {}을(를) 설정해야 합니다. env 파일에 적으십시오</translation>
    </message>
    <message>
        <source>the variable {} has to be set: {}; give it in an env file</source>
        <translation>변수 {}을(를) 설정해야 합니다: {}. env 파일에 적으십시오</translation>
    </message>
    <message>
        <source>variables stand inside each other more than {} deep</source>
        <translation>변수가 {}단계보다 깊이 겹쳐 있습니다</translation>
    </message>
    <message>
        <source>&apos;${&apos; without the &apos;}&apos; that closes it</source>
        <translation>&apos;${&apos;를 닫는 &apos;}&apos;가 없습니다</translation>
    </message>
    <message>
        <source>its variables expand to more text than is accepted (1 MiB in one value, 64 MiB in all)</source>
        <translation>변수를 펼치면 허용량을 넘습니다(값 하나에 1 MiB, 모두 64 MiB)</translation>
    </message>
    <message>
        <source>expected NAME=value, a comment or an empty line</source>
        <translation>NAME=값, 주석 또는 빈 줄이어야 합니다</translation>
    </message>
    <message>
        <source>the value of {} never closes its {}</source>
        <translation>{}의 값에서 {}이(가) 닫히지 않습니다</translation>
    </message>
    <message>
        <source>&apos;{}&apos; stands after the quoted value of {}; expected nothing or a comment</source>
        <translation>&apos;{}&apos;이(가) 따옴표로 묶은 {}의 값 뒤에 있습니다. 비우거나 주석만 쓸 수 있습니다</translation>
    </message>
    <message>
        <source>is a binary file; expected lines of NAME=value</source>
        <translation>이진 파일입니다. NAME=값 줄이어야 합니다</translation>
    </message>
    <message>
        <source>container</source>
        <translation>컨테이너</translation>
    </message>
    <message>
        <source>has no services; expected at least one under &apos;services&apos;</source>
        <translation>서비스가 없습니다. &apos;services&apos; 아래에 하나 이상 있어야 합니다</translation>
    </message>
    <message>
        <source>a mapping with &apos;services&apos;</source>
        <translation>&apos;services&apos;가 있는 매핑</translation>
    </message>
    <message>
        <source>include is not followed; give the included files as well</source>
        <translation>include는 따라가지 않습니다. 포함한 파일도 함께 주십시오</translation>
    </message>
    <message>
        <source>a mapping of services by name</source>
        <translation>이름별 서비스 매핑</translation>
    </message>
    <message>
        <source>&apos;{}&apos; is no name of a service; accepted are up to {} of a-z A-Z 0-9 . _ -</source>
        <translation>&apos;{}&apos;은(는) 서비스 이름이 아닙니다. a-z A-Z 0-9 . _ - 를 {}자까지 쓸 수 있습니다</translation>
    </message>
    <message>
        <source>a mapping such as {image: nginx}</source>
        <translation>{image: nginx}와 같은 매핑</translation>
    </message>
    <message>
        <source>{}: {} is not read; what it adds is missing</source>
        <translation>{}: {}은(는) 읽지 않습니다. 그것이 더하는 내용은 빠집니다</translation>
    </message>
    <message>
        <source>{}: expected the name of a service of this file</source>
        <translation>{}: 이 파일의 서비스 이름이어야 합니다</translation>
    </message>
    <message>
        <source>{}: there is no service &apos;{}&apos; in this file</source>
        <translation>{}: 이 파일에는 &apos;{}&apos; 서비스가 없습니다</translation>
    </message>
    <message>
        <source>{}: &apos;{}&apos; extends itself, or more than {} others in a row</source>
        <translation>{}: &apos;{}&apos;이(가) 자신을 확장하거나 {}개 넘게 잇달아 확장합니다</translation>
    </message>
    <message>
        <source>nothing</source>
        <translation>없음</translation>
    </message>
    <message>
        <source>text</source>
        <translation>텍스트</translation>
    </message>
    <message>
        <source>a list</source>
        <translation>목록</translation>
    </message>
    <message>
        <source>a mapping</source>
        <translation>매핑</translation>
    </message>
    <message>
        <source>has more to notice, which is left out</source>
        <translation>알릴 것이 더 있으나 생략합니다</translation>
    </message>
    <message>
        <source>{}: found {}; expected {}</source>
        <translation>{}: {}이(가) 있습니다. {}이어야 합니다</translation>
    </message>
    <message>
        <source>{} and {} more</source>
        <translation>{} 외 {}개</translation>
    </message>
    <message>
        <source>not set, taken as empty: {}; give an env file that sets it</source>
        <translation>설정되지 않아 빈 값으로 봅니다: {}. 설정하는 env 파일을 주십시오</translation>
    </message>
    <message>
        <source>not set, taken as empty: {}; give an env file that sets them</source>
        <translation>설정되지 않아 빈 값으로 봅니다: {}. 설정하는 env 파일을 주십시오</translation>
    </message>
    <message>
        <source>{}: {}</source>
        <translation>{}: {}</translation>
    </message>
    <message>
        <source>a list of texts</source>
        <translation>텍스트 목록</translation>
    </message>
    <message>
        <source>{} is not read; give its files as env files</source>
        <translation>{}은(는) 읽지 않습니다. 그 파일을 env 파일로 주십시오</translation>
    </message>
    <message>
        <source>a mapping, or a list of NAME=value</source>
        <translation>매핑 또는 NAME=값 목록</translation>
    </message>
    <message>
        <source>a list such as [&apos;8080:80&apos;]</source>
        <translation>[&apos;8080:80&apos;]과 같은 목록</translation>
    </message>
    <message>
        <source>{}: a port needs &apos;target&apos;, the port of the container</source>
        <translation>{}: 포트에는 컨테이너의 포트인 &apos;target&apos;이 필요합니다</translation>
    </message>
    <message>
        <source>a list of services, or a mapping of conditions</source>
        <translation>서비스 목록 또는 조건 매핑</translation>
    </message>
    <message>
        <source>a mapping such as {replicas: 2}</source>
        <translation>{replicas: 2}와 같은 매핑</translation>
    </message>
    <message>
        <source>{}: found &apos;{}&apos;; expected a whole number</source>
        <translation>{}: &apos;{}&apos;이(가) 있습니다. 정수여야 합니다</translation>
    </message>
    <message>
        <source>{} is 0: the service is imported although none of it is started</source>
        <translation>{}이(가) 0입니다. 시작되지 않지만 서비스는 가져옵니다</translation>
    </message>
    <message>
        <source>{}: found &apos;{}&apos;; expected a number such as 0.5</source>
        <translation>{}: &apos;{}&apos;이(가) 있습니다. 0.5와 같은 숫자여야 합니다</translation>
    </message>
    <message>
        <source>{}: found &apos;{}&apos;; expected a size such as 512M or 2g</source>
        <translation>{}: &apos;{}&apos;이(가) 있습니다. 512M 또는 2g와 같은 크기여야 합니다</translation>
    </message>
    <message>
        <source>is one file too many; {} is imported from one file</source>
        <translation>파일이 하나 많습니다. {}은(는) 파일 하나에서 가져옵니다</translation>
    </message>
    <message>
        <source>&apos;{}&apos; is no format; accepted are {}</source>
        <translation>&apos;{}&apos;은(는) 형식이 아닙니다. 쓸 수 있는 형식: {}</translation>
    </message>
    <message>
        <source>is of format {}, but {} of {}; files that are imported together are of one format</source>
        <translation>{} 형식인데 {}은(는) {} 형식입니다. 함께 가져오는 파일은 형식이 같아야 합니다</translation>
    </message>
    <message>
        <source>no file to import; name at least one</source>
        <translation>가져올 파일이 없습니다. 하나 이상 적으십시오</translation>
    </message>
    <message>
        <source>is a SQLite database, not text to import; a Corbel document opens as it is, and &apos;corbel-cli export&apos; writes it in other forms</source>
        <translation>가져올 텍스트가 아니라 SQLite 데이터베이스입니다. Corbel 문서는 그대로 열리고, &apos;corbel-cli export&apos;로 다른 형식으로 쓸 수 있습니다</translation>
    </message>
    <message>
        <source>is not used: {} has no variables</source>
        <translation>쓰지 않습니다: {}에는 변수가 없습니다</translation>
    </message>
    <message>
        <source>the import gives {} designs, and &apos;#{}&apos; names one; leave that away to bring in all of them</source>
        <translation>가져오면 설계가 {}개인데 &apos;#{}&apos;이(가) 하나를 가리킵니다. 모두 가져오려면 빼십시오</translation>
    </message>
    <message>
        <source>there is no design &apos;{}&apos;</source>
        <translation>&apos;{}&apos; 설계가 없습니다</translation>
    </message>
    <message>
        <source>the document holds the designs {}; name the one to import into after &apos;#&apos;</source>
        <translation>문서에 설계 {}이(가) 있습니다. 가져올 설계를 &apos;#&apos; 뒤에 적으십시오</translation>
    </message>
    <message>
        <source>Import from {}</source>
        <translation>{}에서 가져오기</translation>
    </message>
    <message>
        <source>&apos;{}&apos; stays, although the import no longer has it</source>
        <translation>가져오는 쪽에는 없어졌지만 &apos;{}&apos;은(는) 남깁니다</translation>
    </message>
    <message>
        <source>&apos;{}&apos; stays removed, although the import changed it</source>
        <translation>가져오는 쪽에서 바뀌었지만 &apos;{}&apos;은(는) 지운 채로 둡니다</translation>
    </message>
    <message>
        <source>&apos;{}&apos; stays without a value; the import says {}</source>
        <translation>&apos;{}&apos;은(는) 값 없이 둡니다. 가져오는 쪽은 {}입니다</translation>
    </message>
    <message>
        <source>&apos;{}&apos; stays {}, although the import no longer says anything</source>
        <translation>가져오는 쪽에는 없어졌지만 &apos;{}&apos;은(는) {}(으)로 둡니다</translation>
    </message>
    <message>
        <source>&apos;{}&apos; stays {}; the import says {}</source>
        <translation>&apos;{}&apos;은(는) {}(으)로 둡니다. 가져오는 쪽은 {}입니다</translation>
    </message>
    <message>
        <source>{} stands for {} equal nodes in one box, so analyses see them fail together; draw them apart where that matters</source>
        <translation>{}은(는) 같은 노드 {}개를 상자 하나로 나타내므로 분석에서는 함께 고장 납니다. 중요하면 따로 그리십시오</translation>
    </message>
    <message>
        <source>deploymentNode &quot;{}&quot; has {}..{} instances; {} of them taken</source>
        <translation>deploymentNode &quot;{}&quot;의 인스턴스는 {}..{}개입니다. {}개로 봅니다</translation>
    </message>
    <message>
        <source>{} has only failover instances in {}; they are taken as active</source>
        <translation>{}은(는) {}에서 장애 조치 인스턴스뿐입니다. 활성으로 봅니다</translation>
    </message>
    <message>
        <source>the relation from {} to {} is left out: {}</source>
        <translation>{}에서 {}(으)로 가는 관계를 뺍니다: {}</translation>
    </message>
    <message>
        <source>one end is part of the model, the other of a deployment</source>
        <translation>한쪽 끝은 모델, 다른 쪽 끝은 배치에 있습니다</translation>
    </message>
    <message>
        <source>no kind of relation can lead between the two</source>
        <translation>둘 사이에 이어질 수 있는 관계가 없습니다</translation>
    </message>
    <message>
        <source>its ends stand in different environments</source>
        <translation>양 끝이 서로 다른 환경에 있습니다</translation>
    </message>
    <message>
        <source>an end of it runs nothing</source>
        <translation>한쪽 끝에서 아무것도 실행되지 않습니다</translation>
    </message>
    <message>
        <source>cannot be opened ({}); give the path of a Structurizr DSL or JSON file</source>
        <translation>열 수 없습니다({}). Structurizr DSL 또는 JSON 파일의 경로를 주십시오</translation>
    </message>
    <message>
        <source>the folder that may be read cannot be opened ({})</source>
        <translation>읽을 수 있는 폴더를 열 수 없습니다({})</translation>
    </message>
    <message>
        <source>lies outside {}, the folder that may be read; give a folder that contains it</source>
        <translation>읽을 수 있는 폴더 {}의 밖에 있습니다. 이것이 들어 있는 폴더를 주십시오</translation>
    </message>
    <message>
        <source>{} {} names an address; nothing is fetched from the network: save it as a file and name that</source>
        <translation>{} {}은(는) 주소입니다. 네트워크에서는 아무것도 가져오지 않으니 파일로 저장하여 적으십시오</translation>
    </message>
    <message>
        <source>{} {} is an absolute path; a path relative to this file is accepted</source>
        <translation>{} {}은(는) 절대 경로입니다. 이 파일에 대한 상대 경로를 쓸 수 있습니다</translation>
    </message>
    <message>
        <source>{} {} lies outside the folder that may be read, {}; if that is intended, allow {} as the root folder (--root)</source>
        <translation>{} {}은(는) 읽을 수 있는 폴더 {}의 밖에 있습니다. 의도한 것이라면 {}을(를) 루트 폴더로 허용하십시오(--root)</translation>
    </message>
    <message>
        <source>{} {}: there is no such file; expected {}</source>
        <translation>{} {}: 그런 파일이 없습니다. {}이어야 합니다</translation>
    </message>
    <message>
        <source>{} {}: the folder holds no .dsl file</source>
        <translation>{} {}: 폴더에 .dsl 파일이 없습니다</translation>
    </message>
    <message>
        <source>{} is no regular file; a Structurizr DSL or JSON file is accepted</source>
        <translation>{}은(는) 일반 파일이 아닙니다. Structurizr DSL 또는 JSON 파일이어야 합니다</translation>
    </message>
    <message>
        <source>{} is longer than {}; split it by !include</source>
        <translation>{}이(가) {}보다 깁니다. !include로 나누십시오</translation>
    </message>
    <message>
        <source>reading {} would take more than {} in all; leave out some !include</source>
        <translation>{}을(를) 읽으면 모두 {}을(를) 넘습니다. !include를 줄이십시오</translation>
    </message>
    <message>
        <source>{} cannot be read</source>
        <translation>{}을(를) 읽을 수 없습니다</translation>
    </message>
    <message>
        <source>{} is empty; a Structurizr workspace is expected</source>
        <translation>{}이(가) 비어 있습니다. Structurizr 작업 공간이어야 합니다</translation>
    </message>
    <message>
        <source>{} is a binary file; a Structurizr workspace is text in UTF-8</source>
        <translation>{}은(는) 이진 파일입니다. Structurizr 작업 공간은 UTF-8 텍스트입니다</translation>
    </message>
    <message>
        <source>line {} of {} is no UTF-8; save the file as UTF-8</source>
        <translation>{1}의 {0}번째 줄이 UTF-8이 아닙니다. 파일을 UTF-8로 저장하십시오</translation>
    </message>
    <message>
        <source>this JSON is no Structurizr workspace; expected an object with &quot;model&quot;: {...}</source>
        <translation>이 JSON은 Structurizr 작업 공간이 아닙니다. &quot;model&quot;: {...}이 있는 객체여야 합니다</translation>
    </message>
    <message>
        <source>documentation is left out: it is not part of the model</source>
        <translation>문서는 모델의 일부가 아니어서 뺍니다</translation>
    </message>
    <message>
        <source>&quot;{}&quot; is no list; expected a list of objects</source>
        <translation>&quot;{}&quot;은(는) 목록이 아닙니다. 객체의 목록이어야 합니다</translation>
    </message>
    <message>
        <source>found something else in &quot;{}&quot;; expected objects</source>
        <translation>&quot;{}&quot;에 다른 것이 있습니다. 객체여야 합니다</translation>
    </message>
    <message>
        <source>a {} has no name; expected &quot;name&quot;: &quot;...&quot;</source>
        <translation>{}에 이름이 없습니다. &quot;name&quot;: &quot;...&quot;이 있어야 합니다</translation>
    </message>
    <message>
        <source>found {} instances of {}; a number such as 4 or a range such as &quot;1..N&quot; is accepted</source>
        <translation>{1}의 인스턴스가 {0}입니다. 4와 같은 수나 &quot;1..N&quot;과 같은 범위를 쓸 수 있습니다</translation>
    </message>
    <message>
        <source>the id &quot;&quot; of {} &quot;{}&quot; is missing; every element needs its own</source>
        <translation>{} &quot;{}&quot;의 ID가 없습니다. 요소마다 자신의 ID가 필요합니다</translation>
    </message>
    <message>
        <source>the id &quot;{}&quot; of {} &quot;{}&quot; is used twice; every element needs its own</source>
        <translation>{1} &quot;{2}&quot;의 ID &quot;{0}&quot;이(가) 두 번 쓰였습니다. 요소마다 자신의 ID가 필요합니다</translation>
    </message>
    <message>
        <source>the {} {} runs &quot;{}&quot;, which is no element; expected the id of one</source>
        <translation>{} {}이(가) 실행하는 &quot;{}&quot;은(는) 요소가 아닙니다. 요소의 ID여야 합니다</translation>
    </message>
    <message>
        <source>a relation of {} leads to &quot;{}&quot;, which is no element; expected the id of one</source>
        <translation>{}의 관계가 이어지는 &quot;{}&quot;은(는) 요소가 아닙니다. 요소의 ID여야 합니다</translation>
    </message>
    <message>
        <source>a relation follows from &quot;{}&quot;, which is no relation; expected the id of one</source>
        <translation>관계가 따르는 &quot;{}&quot;은(는) 관계가 아닙니다. 관계의 ID여야 합니다</translation>
    </message>
    <message>
        <source>the view &quot;{}&quot; shows &quot;{}&quot;, which is no element; expected the id of one</source>
        <translation>뷰 &quot;{}&quot;에 보이는 &quot;{}&quot;은(는) 요소가 아닙니다. 요소의 ID여야 합니다</translation>
    </message>
    <message>
        <source>this is no JSON{}</source>
        <translation>JSON이 아닙니다{}</translation>
    </message>
    <message>
        <source>more than {} values</source>
        <translation>값이 {}개를 넘습니다</translation>
    </message>
    <message>
        <source>values are nested deeper than {}</source>
        <translation>값이 {}단계보다 깊이 겹쳐 있습니다</translation>
    </message>
    <message>
        <source>a statement of more than {} words; expected a line break</source>
        <translation>문장이 {}단어를 넘습니다. 줄을 바꾸어야 합니다</translation>
    </message>
    <message>
        <source>the comment that opens here with /* is never closed; expected */</source>
        <translation>여기서 /*로 시작한 주석이 닫히지 않습니다. */가 필요합니다</translation>
    </message>
    <message>
        <source>the text that opens here with &quot; does not end on its line; expected a closing &quot;, or &quot;&quot;&quot; around text of several lines</source>
        <translation>여기서 &quot;로 시작한 텍스트가 같은 줄에서 끝나지 않습니다. &quot;로 닫거나 여러 줄이면 &quot;&quot;&quot;로 감싸십시오</translation>
    </message>
    <message>
        <source>the text block that opens here is never closed; expected &quot;&quot;&quot;</source>
        <translation>여기서 시작한 텍스트 블록이 닫히지 않습니다. &quot;&quot;&quot;가 필요합니다</translation>
    </message>
    <message>
        <source>the file&apos;s {} environments would each be a design of {} elements and relations; at most {} in all are accepted: leave out environments</source>
        <translation>파일의 환경 {}개가 각각 요소와 관계 {}개의 설계가 됩니다. 모두 {}개까지 허용되니 환경을 줄이십시오</translation>
    </message>
    <message>
        <source>holds no workspace; expected workspace [name] [description] { ... } (a part that other files include cannot be read alone)</source>
        <translation>작업 공간이 없습니다. workspace [name] [description] { ... }이어야 합니다(다른 파일이 포함하는 부분만 따로 읽을 수는 없습니다)</translation>
    </message>
    <message>
        <source>the statement is longer than 1 MiB</source>
        <translation>문장이 1 MiB보다 깁니다</translation>
    </message>
    <message>
        <source>a } must stand alone on its line</source>
        <translation>}는 줄에 홀로 있어야 합니다</translation>
    </message>
    <message>
        <source>replacing ${...} makes more than 16 MiB of text in all, or more than 1 MiB in one statement</source>
        <translation>${...}를 바꾸면 텍스트가 모두 16 MiB, 또는 한 문장이 1 MiB를 넘습니다</translation>
    </message>
    <message>
        <source>${{}} stays as it is: no !const or !var defines it before this line, and environment variables are not read</source>
        <translation>${{}}은(는) 그대로 둡니다. 이 줄 앞에서 !const나 !var가 정의하지 않았고 환경 변수는 읽지 않습니다</translation>
    </message>
    <message>
        <source>blocks are nested deeper than {}</source>
        <translation>블록이 {}단계보다 깊이 겹쳐 있습니다</translation>
    </message>
    <message>
        <source>a { must stand at the end of the statement whose block it opens</source>
        <translation>{는 블록을 여는 문장의 끝에 있어야 합니다</translation>
    </message>
    <message>
        <source>the block of {} that opens here is never closed; expected } on a line of its own</source>
        <translation>여기서 시작한 {}의 블록이 닫히지 않습니다. 한 줄에 }가 필요합니다</translation>
    </message>
    <message>
        <source>found {}; expected workspace, !const, !var or !include</source>
        <translation>{}이(가) 있습니다. workspace, !const, !var 또는 !include이어야 합니다</translation>
    </message>
    <message>
        <source>a second workspace; one file holds one</source>
        <translation>두 번째 작업 공간입니다. 파일 하나에 하나만 있을 수 있습니다</translation>
    </message>
    <message>
        <source>found {}; a workspace accepts: name, description, properties, model, views, configuration, !identifiers, !impliedRelationships, !include, !const, !var, !docs, !adrs</source>
        <translation>{}이(가) 있습니다. 작업 공간에 쓸 수 있는 것: name, description, properties, model, views, configuration, !identifiers, !impliedRelationships, !include, !const, !var, !docs, !adrs</translation>
    </message>
    <message>
        <source>workspace extends {}: expected one file, in a chain of at most {} that does not lead back to itself</source>
        <translation>workspace extends {}: 자신으로 되돌아가지 않는 최대 {}개의 연쇄 속 파일 하나여야 합니다</translation>
    </message>
    <message>
        <source>too few words; expected {}</source>
        <translation>단어가 모자랍니다. {}이어야 합니다</translation>
    </message>
    <message>
        <source>too many words, from {}; expected {}</source>
        <translation>{}부터 단어가 너무 많습니다. {}이어야 합니다</translation>
    </message>
    <message>
        <source>no block follows; expected {}</source>
        <translation>블록이 이어지지 않습니다. {}이어야 합니다</translation>
    </message>
    <message>
        <source>-/&gt; is left out: relations between instances follow from those between what they run</source>
        <translation>-/&gt;는 뺍니다. 인스턴스 사이의 관계는 그것이 실행하는 것 사이의 관계를 따릅니다</translation>
    </message>
    <message>
        <source>no relation archetype is called {}; expected -&gt; or one that archetypes { ... } defines</source>
        <translation>{}(이)라는 관계 원형이 없습니다. -&gt; 또는 archetypes { ... }에서 정의한 것이어야 합니다</translation>
    </message>
    <message>
        <source>a relation without source stands only in the block of an element; here expected {}</source>
        <translation>출발이 없는 관계는 요소의 블록 안에만 있을 수 있습니다. 여기서는 {}이어야 합니다</translation>
    </message>
    <message>
        <source>a relation from {} to {} is not possible: {}</source>
        <translation>{}에서 {}(으)로 가는 관계는 있을 수 없습니다: {}</translation>
    </message>
    <message>
        <source>one contains the other</source>
        <translation>하나가 다른 하나를 담고 있습니다</translation>
    </message>
    <message>
        <source>expected both in the model, or both in one deploymentEnvironment</source>
        <translation>둘 다 모델에 있거나 같은 deploymentEnvironment에 있어야 합니다</translation>
    </message>
    <message>
        <source>the relation from {} to {} is left out: a group is a boundary, no element</source>
        <translation>{}에서 {}(으)로 가는 관계를 뺍니다. 그룹은 경계이며 요소가 아닙니다</translation>
    </message>
    <message>
        <source>the relation from {} to {} is said twice with the description &quot;{}&quot;; the first counts</source>
        <translation>{}에서 {}(으)로 가는 관계가 설명 &quot;{}&quot;(으)로 두 번 나옵니다. 처음 것을 씁니다</translation>
    </message>
    <message>
        <source>found {}; a relation accepts: description, technology, tags, tag, url, properties, perspectives</source>
        <translation>{}이(가) 있습니다. 관계에 쓸 수 있는 것: description, technology, tags, tag, url, properties, perspectives</translation>
    </message>
    <message>
        <source>found {} instances; a number such as 4 or a range such as 1..N is accepted</source>
        <translation>인스턴스가 {}입니다. 4와 같은 수나 1..N과 같은 범위를 쓸 수 있습니다</translation>
    </message>
    <message>
        <source>found {}; an archetype extends person, softwareSystem, container, component, element, deploymentNode, infrastructureNode, -&gt; or an earlier archetype</source>
        <translation>{}이(가) 있습니다. 원형은 person, softwareSystem, container, component, element, deploymentNode, infrastructureNode, -&gt; 또는 앞의 원형을 확장합니다</translation>
    </message>
    <message>
        <source>found {}; an archetype accepts: description, technology, tags, tag, url, properties, perspectives</source>
        <translation>{}이(가) 있습니다. 원형에 쓸 수 있는 것: description, technology, tags, tag, url, properties, perspectives</translation>
    </message>
    <message>
        <source>the model</source>
        <translation>모델</translation>
    </message>
    <message>
        <source>{} {} is left out: expressions are not evaluated, so what the block would add is missing</source>
        <translation>{} {}을(를) 뺍니다. 식은 계산하지 않으므로 블록이 더하는 내용이 빠집니다</translation>
    </message>
    <message>
        <source>found {}; {} accepts: {}</source>
        <translation>{}이(가) 있습니다. {}에 쓸 수 있는 것: {}</translation>
    </message>
    <message>
        <source>the name is empty; expected {}</source>
        <translation>이름이 비어 있습니다. {}이어야 합니다</translation>
    </message>
    <message>
        <source>{} is a {}; {} accepts the identifier of a {}</source>
        <translation>{}은(는) {}입니다. {}에는 {}의 식별자를 쓸 수 있습니다</translation>
    </message>
    <message>
        <source>softwareSystem or container</source>
        <translation>softwareSystem 또는 container</translation>
    </message>
    <message>
        <source>{} {}: nothing has this identifier or canonical name (such as SoftwareSystem://Name) up to here</source>
        <translation>{} {}: 여기까지 이 식별자나 정식 이름(예: SoftwareSystem://Name)을 가진 것이 없습니다</translation>
    </message>
    <message>
        <source>found {}; expected !identifiers flat or hierarchical</source>
        <translation>{}이(가) 있습니다. !identifiers flat 또는 hierarchical이어야 합니다</translation>
    </message>
    <message>
        <source>!impliedRelationships {}: classes are not loaded; the default rule is used</source>
        <translation>!impliedRelationships {}: 클래스는 읽어 들이지 않습니다. 기본 규칙을 씁니다</translation>
    </message>
    <message>
        <source>!include {} leads back to {}, which is being read; a file cannot include itself</source>
        <translation>!include {}이(가) 읽고 있는 {}(으)로 되돌아갑니다. 파일은 자신을 포함할 수 없습니다</translation>
    </message>
    <message>
        <source>!include is nested deeper than {}</source>
        <translation>!include가 {}단계보다 깊이 겹쳐 있습니다</translation>
    </message>
    <message>
        <source>{} is already defined; only what !var defines can be defined again, by !var</source>
        <translation>{}은(는) 이미 정의되어 있습니다. !var로 정의한 것만 !var로 다시 정의할 수 있습니다</translation>
    </message>
    <message>
        <source>{} {} is left out: {}</source>
        <translation>{} {}을(를) 뺍니다: {}</translation>
    </message>
    <message>
        <source>an import executes nothing, so what it would add is missing</source>
        <translation>가져오기는 아무것도 실행하지 않으므로 더해질 내용이 빠집니다</translation>
    </message>
    <message>
        <source>documentation is not part of the model</source>
        <translation>문서는 모델의 일부가 아닙니다</translation>
    </message>
    <message>
        <source>found the identifier {}; letters a to z, digits, _ and - are accepted</source>
        <translation>식별자 {}이(가) 있습니다. a~z 문자, 숫자, _, -를 쓸 수 있습니다</translation>
    </message>
    <message>
        <source>the identifier {} is already in use since {}:{}; choose another or set !identifiers hierarchical</source>
        <translation>식별자 {}은(는) {}:{}에서 이미 쓰였습니다. 다른 것을 고르거나 !identifiers hierarchical을 설정하십시오</translation>
    </message>
    <message>
        <source>{} names no element; the identifier of an element is expected</source>
        <translation>{}은(는) 요소를 가리키지 않습니다. 요소의 식별자여야 합니다</translation>
    </message>
    <message>
        <source>no element has the identifier {} up to here; expected one that an earlier line defines by {} = ...</source>
        <translation>여기까지 식별자 {}을(를) 가진 요소가 없습니다. 앞줄에서 {} = ...로 정의한 것이어야 합니다</translation>
    </message>
    <message>
        <source>&apos;{}&apos; is missing</source>
        <translation>&apos;{}&apos;이(가) 없습니다</translation>
    </message>
    <message>
        <source>&apos;{}&apos; is {}; accepted is {}</source>
        <translation>&apos;{}&apos;의 값은 {}입니다. 쓸 수 있는 값: {}</translation>
    </message>
    <message>
        <source>&apos;{}&apos; is {}</source>
        <translation>&apos;{}&apos;: {}</translation>
    </message>
    <message>
        <source>&apos;{}&apos; is empty; accepted are 1 to {} characters</source>
        <translation>&apos;{}&apos;이(가) 비어 있습니다. 1~{}자를 쓸 수 있습니다</translation>
    </message>
    <message>
        <source>&apos;{}&apos; is not a finite number</source>
        <translation>&apos;{}&apos;이(가) 유한한 수가 아닙니다</translation>
    </message>
    <message>
        <source>&apos;{}&apos; gives &apos;{}&apos; the weight {}; accepted is a number of at least 0</source>
        <translation>&apos;{}&apos;에서 &apos;{}&apos;의 가중치가 {}입니다. 0 이상의 숫자를 쓸 수 있습니다</translation>
    </message>
    <message>
        <source>&apos;{}&apos; gives &apos;{}&apos; the value {}; accepted is a duration such as 12ms</source>
        <translation>&apos;{}&apos;에서 &apos;{}&apos;의 값이 {}입니다. 12ms와 같은 시간을 쓸 수 있습니다</translation>
    </message>
    <message>
        <source>a value of another type</source>
        <translation>다른 유형의 값</translation>
    </message>
    <message>
        <source>text of {} characters; accepted are at most {}</source>
        <translation>{}자인 텍스트. 최대 {}자까지 쓸 수 있습니다</translation>
    </message>
    <message>
        <source>text with control characters; accepted are printable ones</source>
        <translation>제어 문자가 있는 텍스트. 인쇄할 수 있는 문자만 쓸 수 있습니다</translation>
    </message>
    <message>
        <source>{} from {} to {}</source>
        <translation>{1} 이상 {2} 이하의 {0}</translation>
    </message>
    <message>
        <source>{} of at least 1</source>
        <translation>1 이상의 {}</translation>
    </message>
    <message>
        <source>{} of at least 0</source>
        <translation>0 이상의 {}</translation>
    </message>
    <message>
        <source>{} above 0</source>
        <translation>0보다 큰 {}</translation>
    </message>
    <message>
        <source>true or false</source>
        <translation>true 또는 false</translation>
    </message>
    <message>
        <source>a whole number</source>
        <translation>정수</translation>
    </message>
    <message>
        <source>a number</source>
        <translation>숫자</translation>
    </message>
    <message>
        <source>a ratio such as 0.999 or 99.9%</source>
        <translation>0.999 또는 99.9%와 같은 비율</translation>
    </message>
    <message>
        <source>a duration such as 12ms, 4h or 30d</source>
        <translation>12ms, 4h 또는 30d와 같은 시간</translation>
    </message>
    <message>
        <source>auto, or a duration such as 12ms, 4h or 30d</source>
        <translation>auto 또는 12ms, 4h, 30d와 같은 시간</translation>
    </message>
    <message>
        <source>a size such as 900B, 64KiB or 10MB</source>
        <translation>900B, 64KiB 또는 10MB와 같은 크기</translation>
    </message>
    <message>
        <source>a rate such as 500/s or 30/min</source>
        <translation>500/s 또는 30/min과 같은 빈도</translation>
    </message>
    <message>
        <source>a bandwidth such as 10Gbit/s or 200MB/s</source>
        <translation>10Gbit/s 또는 200MB/s와 같은 대역폭</translation>
    </message>
    <message>
        <source>a ratio such as 20%, or a duration such as 50ms</source>
        <translation>20%와 같은 비율 또는 50ms와 같은 시간</translation>
    </message>
    <message>
        <source>money such as 120 USD/month or 5000 USD</source>
        <translation>120 USD/month 또는 5000 USD와 같은 금액</translation>
    </message>
    <message>
        <source>an amount such as 0.999, 200ms, 500/s or 900 USD/month</source>
        <translation>0.999, 200ms, 500/s 또는 900 USD/month와 같은 양</translation>
    </message>
    <message>
        <source>the id of an element</source>
        <translation>요소의 ID</translation>
    </message>
    <message>
        <source>the id of an element or a list of ids</source>
        <translation>요소의 ID 또는 ID 목록</translation>
    </message>
    <message>
        <source>an id, a list of ids, or ids with weights</source>
        <translation>ID, ID 목록 또는 가중치가 붙은 ID</translation>
    </message>
    <message>
        <source>a map of names to texts</source>
        <translation>이름별 텍스트 맵</translation>
    </message>
    <message>
        <source>a map such as {p99: 200ms}</source>
        <translation>{p99: 200ms}와 같은 맵</translation>
    </message>
    <message>
        <source>one of {}</source>
        <translation>다음 중 하나: {}</translation>
    </message>
    <message>
        <source>a map with the keys {}</source>
        <translation>다음 키의 맵: {}</translation>
    </message>
    <message>
        <source>a list of maps with the keys {}</source>
        <translation>다음 키를 가진 맵의 목록: {}</translation>
    </message>
    <message>
        <source>true, false, or a map with the keys {}</source>
        <translation>true, false 또는 다음 키의 맵: {}</translation>
    </message>
    <message>
        <source>&apos;{}&apos; of an import has to be a printable text</source>
        <translation>가져오기의 &apos;{}&apos;은(는) 인쇄할 수 있는 텍스트여야 합니다</translation>
    </message>
    <message>
        <source>name</source>
        <translation>이름</translation>
    </message>
    <message>
        <source>description</source>
        <translation>설명</translation>
    </message>
    <message>
        <source>{} &apos;{}&apos; names &apos;{}&apos; under &apos;{}&apos;, and there is no element of that id</source>
        <translation>{} &apos;{}&apos;의 &apos;{3}&apos;에 적은 &apos;{2}&apos;은(는) 없는 요소입니다</translation>
    </message>
    <message>
        <source>&apos;{}&apos; is no id; accepted are 1 to 63 of a-z 0-9 . _ - beginning with a letter or digit</source>
        <translation>&apos;{}&apos;은(는) ID가 아닙니다. 문자나 숫자로 시작하는 a-z 0-9 . _ - 1~63자를 쓸 수 있습니다</translation>
    </message>
    <message>
        <source>element &apos;{}&apos; runs on &apos;{}&apos;, which is a {}; accepted are host, cluster, site</source>
        <translation>요소 &apos;{}&apos;의 실행 위치 &apos;{}&apos;은(는) {}입니다. 호스트, 클러스터, 사이트여야 합니다</translation>
    </message>
    <message>
        <source>element &apos;{}&apos; runs on itself</source>
        <translation>요소 &apos;{}&apos;의 실행 위치가 자신입니다</translation>
    </message>
    <message>
        <source>element &apos;{}&apos; is a {} and cannot stand inside &apos;{}&apos;, which is a {}</source>
        <translation>요소 &apos;{}&apos;은(는) {}이며 {3}인 &apos;{2}&apos; 안에 있을 수 없습니다</translation>
    </message>
    <message>
        <source>element &apos;{}&apos; stands inside itself through &apos;{}&apos;</source>
        <translation>요소 &apos;{}&apos;이(가) &apos;{}&apos;을(를) 거쳐 자신 안에 있습니다</translation>
    </message>
    <message>
        <source>&apos;{}&apos; is no relation id; accepted are 1 to 200 of a-z 0-9 . _ - : #</source>
        <translation>&apos;{}&apos;은(는) 관계 ID가 아닙니다. a-z 0-9 . _ - : # 1~200자를 쓸 수 있습니다</translation>
    </message>
    <message>
        <source>relation &apos;{}&apos; leads from &apos;{}&apos;, and there is no element of that id</source>
        <translation>관계 &apos;{}&apos;의 출발 &apos;{}&apos;은(는) 없는 요소입니다</translation>
    </message>
    <message>
        <source>relation &apos;{}&apos; leads to &apos;{}&apos;, and there is no element of that id</source>
        <translation>관계 &apos;{}&apos;의 대상 &apos;{}&apos;은(는) 없는 요소입니다</translation>
    </message>
    <message>
        <source>; accepted are {}</source>
        <translation>. 쓸 수 있는 것: {}</translation>
    </message>
    <message>
        <source>&apos;{}&apos; is no id for a view</source>
        <translation>&apos;{}&apos;은(는) 뷰의 ID가 될 수 없습니다</translation>
    </message>
    <message>
        <source>name of a view</source>
        <translation>뷰의 이름</translation>
    </message>
    <message>
        <source>view &apos;{}&apos; places &apos;{}&apos;, and there is no element of that id</source>
        <translation>뷰 &apos;{}&apos;에 놓인 &apos;{}&apos;은(는) 없는 요소입니다</translation>
    </message>
    <message>
        <source>view &apos;{}&apos; places &apos;{}&apos; with a size that is negative or not finite</source>
        <translation>뷰 &apos;{}&apos;에 놓인 &apos;{}&apos;의 크기가 음수이거나 유한하지 않습니다</translation>
    </message>
    <message>
        <source>view &apos;{}&apos; routes &apos;{}&apos;, and there is no relation of that id</source>
        <translation>뷰 &apos;{}&apos;에 경로가 있는 &apos;{}&apos;은(는) 없는 관계입니다</translation>
    </message>
    <message>
        <source>note</source>
        <translation>메모</translation>
    </message>
    <message>
        <source>&apos;{}&apos; is no id</source>
        <translation>&apos;{}&apos;은(는) ID가 아닙니다</translation>
    </message>
    <message>
        <source>&apos;{}&apos; is the id of two scenarios</source>
        <translation>&apos;{}&apos;은(는) 두 시나리오의 ID입니다</translation>
    </message>
    <message>
        <source>scenario &apos;{}&apos;: {}</source>
        <translation>시나리오 &apos;{}&apos;: {}</translation>
    </message>
    <message>
        <source>scenario</source>
        <translation>시나리오</translation>
    </message>
    <message>
        <source>objective {}: {}</source>
        <translation>목표 {}: {}</translation>
    </message>
    <message>
        <source>objective {} needs exactly one of &apos;at-least&apos; and &apos;at-most&apos;</source>
        <translation>목표 {}에는 &apos;at-least&apos;와 &apos;at-most&apos; 중 하나만 있어야 합니다</translation>
    </message>
    <message>
        <source>objective</source>
        <translation>목표</translation>
    </message>
    <message>
        <source>element &apos;{}&apos;: {}</source>
        <translation>요소 &apos;{}&apos;: {}</translation>
    </message>
    <message>
        <source>a {} does not bear &apos;{}&apos;</source>
        <translation>{}에는 &apos;{}&apos;을(를) 적을 수 없습니다</translation>
    </message>
    <message>
        <source>&apos;needs&apos; is {} and there are only {} replicas</source>
        <translation>&apos;needs&apos;가 {}인데 복제본은 {}개뿐입니다</translation>
    </message>
    <message>
        <source>relation &apos;{}&apos;: {}</source>
        <translation>관계 &apos;{}&apos;: {}</translation>
    </message>
    <message>
        <source>a relation of kind {} does not bear &apos;{}&apos;</source>
        <translation>{} 관계에는 &apos;{}&apos;을(를) 적을 수 없습니다</translation>
    </message>
    <message>
        <source>Merge</source>
        <translation>병합</translation>
    </message>
    <message>
        <source>design &apos;{}&apos; is not as this step found it</source>
        <translation>설계 &apos;{}&apos;이(가) 이 단계 때와 다릅니다</translation>
    </message>
    <message>
        <source>Add alternative {}</source>
        <translation>대안 {} 추가</translation>
    </message>
    <message>
        <source>Remove alternative {}</source>
        <translation>대안 {} 제거</translation>
    </message>
    <message>
        <source>Move alternative {}</source>
        <translation>대안 {} 옮기기</translation>
    </message>
    <message>
        <source>Rename to {}</source>
        <translation>{}(으)로 이름 바꾸기</translation>
    </message>
    <message>
        <source>table &apos;meta&apos;: unknown row &apos;{}&apos;</source>
        <translation>표 &apos;meta&apos;: 모르는 행 &apos;{}&apos;</translation>
    </message>
    <message>
        <source>the design id &apos;{}&apos; is illegal or there twice</source>
        <translation>설계 ID &apos;{}&apos;이(가) 잘못되었거나 두 번 있습니다</translation>
    </message>
    <message>
        <source>holds no design</source>
        <translation>설계가 없습니다</translation>
    </message>
    <message>
        <source>route of &apos;{}&apos;: not a list of points</source>
        <translation>&apos;{}&apos;의 경로: 점의 목록이 아닙니다</translation>
    </message>
    <message>
        <source>holds text that is not UTF-8</source>
        <translation>UTF-8이 아닌 텍스트가 있습니다</translation>
    </message>
    <message>
        <source>the content differs from the digest that was stored with it</source>
        <translation>내용이 함께 저장된 다이제스트와 다릅니다</translation>
    </message>
    <message>
        <source>not readable as a document: {}</source>
        <translation>문서로 읽을 수 없습니다: {}</translation>
    </message>
    <message>
        <source>a newer Corbel</source>
        <translation>더 새로운 Corbel</translation>
    </message>
    <message>
        <source>{} or newer</source>
        <translation>{} 이상</translation>
    </message>
    <message>
        <source>a document of version {}, and this program reads versions up to {}; open it with {}, or let that save it as .corbel.yaml text</source>
        <translation>버전 {}의 문서이며 이 프로그램은 버전 {}까지 읽습니다. {}(으)로 열거나 그것으로 .corbel.yaml 텍스트로 저장하십시오</translation>
    </message>
    <message>
        <source>table &apos;import&apos;: there is no import {}</source>
        <translation>표 &apos;import&apos;: 가져오기 {}이(가) 없습니다</translation>
    </message>
    <message>
        <source>the import names the {} &apos;{}&apos;, which the design lacks</source>
        <translation>가져오기에 적힌 {} &apos;{}&apos;이(가) 설계에 없습니다</translation>
    </message>
    <message>
        <source>table &apos;{}&apos;: there is no design {}</source>
        <translation>표 &apos;{}&apos;: 설계 {}이(가) 없습니다</translation>
    </message>
    <message>
        <source>table &apos;{}&apos;: there is no view {}</source>
        <translation>표 &apos;{}&apos;: 뷰 {}이(가) 없습니다</translation>
    </message>
    <message>
        <source>table &apos;{}&apos;: position {} where {} is next</source>
        <translation>표 &apos;{}&apos;: 위치가 {}인데 다음은 {}이어야 합니다</translation>
    </message>
    <message>
        <source>{} &apos;{}&apos;: there is no kind &apos;{}&apos;</source>
        <translation>{} &apos;{}&apos;: &apos;{}&apos; 종류가 없습니다</translation>
    </message>
    <message>
        <source>{} &apos;{}&apos;: {}</source>
        <translation>{} &apos;{}&apos;: {}</translation>
    </message>
    <message>
        <source>{} &apos;{}&apos; is there twice</source>
        <translation>{} &apos;{}&apos;이(가) 두 번 있습니다</translation>
    </message>
    <message>
        <source>{} MiB, where at most {} MiB are read; {}</source>
        <translation>{} MiB이며 최대 {} MiB까지 읽습니다. {}</translation>
    </message>
    <message>
        <source>a document of this size would not have been saved by Corbel</source>
        <translation>이 크기의 문서는 Corbel이 저장한 것이 아닙니다</translation>
    </message>
    <message>
        <source>save large models as .corbel documents instead of text</source>
        <translation>큰 모델은 텍스트 대신 .corbel 문서로 저장하십시오</translation>
    </message>
    <message>
        <source>JSON is written by &apos;corbel-cli export&apos; only; save as .corbel or .corbel.yaml</source>
        <translation>JSON은 &apos;corbel-cli export&apos;만 씁니다. .corbel 또는 .corbel.yaml로 저장하십시오</translation>
    </message>
    <message>
        <source>cannot check what was written: {}</source>
        <translation>쓴 것을 확인할 수 없습니다: {}</translation>
    </message>
    <message>
        <source>the disk does not give back what was written to it, so the file was left as it was; save elsewhere</source>
        <translation>디스크가 쓴 것을 그대로 돌려주지 않아 파일을 그대로 두었습니다. 다른 곳에 저장하십시오</translation>
    </message>
    <message>
        <source>the text reads back as another document, so the file was left as it was; please report this</source>
        <translation>텍스트를 다시 읽으면 다른 문서가 되어 파일을 그대로 두었습니다. 이 문제를 알려 주십시오</translation>
    </message>
    <message>
        <source>cannot write the document: {}</source>
        <translation>문서를 쓸 수 없습니다: {}</translation>
    </message>
    <message>
        <source>the document would take {} MiB; the largest that can be opened again has {} MiB</source>
        <translation>문서가 {} MiB가 됩니다. 다시 열 수 있는 최대 크기는 {} MiB입니다</translation>
    </message>
    <message>
        <source>the journal is empty</source>
        <translation>기록이 비어 있습니다</translation>
    </message>
    <message>
        <source>the beginning cannot be read</source>
        <translation>첫 부분을 읽을 수 없습니다</translation>
    </message>
    <message>
        <source>it was written by another version of Corbel; open it with that version</source>
        <translation>다른 버전의 Corbel이 쓴 것입니다. 그 버전으로 여십시오</translation>
    </message>
    <message>
        <source>the document in it cannot be read</source>
        <translation>안의 문서를 읽을 수 없습니다</translation>
    </message>
    <message>
        <source>cannot be put aside: {}</source>
        <translation>치워 둘 수 없습니다: {}</translation>
    </message>
    <message>
        <source>the document is too large for a journal</source>
        <translation>문서가 너무 커서 기록할 수 없습니다</translation>
    </message>
    <message>
        <source>cannot make the folder</source>
        <translation>폴더를 만들 수 없습니다</translation>
    </message>
    <message>
        <source>cannot make the file</source>
        <translation>파일을 만들 수 없습니다</translation>
    </message>
    <message>
        <source>cannot lock the file</source>
        <translation>파일을 잠글 수 없습니다</translation>
    </message>
    <message>
        <source>cannot write</source>
        <translation>쓸 수 없습니다</translation>
    </message>
    <message>
        <source>cannot bring it to the disk</source>
        <translation>디스크에 옮길 수 없습니다</translation>
    </message>
    <message>
        <source>cannot put the file in its place</source>
        <translation>파일을 제자리에 둘 수 없습니다</translation>
    </message>
    <message>
        <source>cannot bring the folder to the disk</source>
        <translation>폴더를 디스크에 옮길 수 없습니다</translation>
    </message>
    <message>
        <source>the journal is full</source>
        <translation>기록이 가득 찼습니다</translation>
    </message>
    <message>
        <source>cannot find the file any more</source>
        <translation>파일을 더는 찾을 수 없습니다</translation>
    </message>
    <message>
        <source>holds the {} &apos;{}&apos;, which no Corbel document has in this form; only documents that Corbel saved are opened</source>
        <translation>Corbel 문서에는 이런 형태로 없는 {} &apos;{}&apos;이(가) 있습니다. Corbel이 저장한 문서만 엽니다</translation>
    </message>
    <message>
        <source>lacks the table &apos;{}&apos;</source>
        <translation>표 &apos;{}&apos;이(가) 없습니다</translation>
    </message>
    <message>
        <source>restore a copy, such as the previous version in &apos;{}~&apos;</source>
        <translation>&apos;{}~&apos;에 있는 이전 버전과 같은 사본을 되살리십시오</translation>
    </message>
    <message>
        <source>the file ends after {} bytes, inside the header of a document; it was cut off: {}</source>
        <translation>파일이 문서의 머리 부분 안 {}바이트에서 끝납니다. 잘렸습니다: {}</translation>
    </message>
    <message>
        <source>a SQLite database, but not of Corbel (application id {} where a document has {}); give a .corbel or .corbel.yaml file, or {}</source>
        <translation>SQLite 데이터베이스이지만 Corbel의 것이 아닙니다(응용 ID {}, 문서는 {}). .corbel 또는 .corbel.yaml 파일을 주거나, {}</translation>
    </message>
    <message>
        <source>the document&apos;s header is damaged (version {}, pages of {} bytes, {} of them reserved): {}</source>
        <translation>문서의 머리 부분이 손상되었습니다(버전 {}, 페이지 {}바이트, 그중 예약 {}): {}</translation>
    </message>
    <message>
        <source>{} bytes where the document&apos;s header announces {}; it was cut off or written over: {}</source>
        <translation>{}바이트인데 문서의 머리 부분에는 {}바이트입니다. 잘렸거나 덮어써졌습니다: {}</translation>
    </message>
    <message>
        <source>the document is damaged, or another program wrote to it: the checksum of the {} bytes from {} on differs; {}</source>
        <translation>문서가 손상되었거나 다른 프로그램이 썼습니다. {1}부터 {0}바이트의 검사합이 다릅니다. {2}</translation>
    </message>
    <message>
        <source>cannot create a file in its folder</source>
        <translation>폴더에 파일을 만들 수 없습니다</translation>
    </message>
    <message>
        <source>cannot keep the file&apos;s permissions</source>
        <translation>파일의 권한을 유지할 수 없습니다</translation>
    </message>
    <message>
        <source>cannot bring the file to the disk</source>
        <translation>파일을 디스크에 옮길 수 없습니다</translation>
    </message>
    <message>
        <source>cannot finish writing</source>
        <translation>쓰기를 끝낼 수 없습니다</translation>
    </message>
    <message>
        <source>cannot keep the previous version</source>
        <translation>이전 버전을 남길 수 없습니다</translation>
    </message>
    <message>
        <source>not a regular file, so nothing can be saved there</source>
        <translation>일반 파일이 아니어서 저장할 수 없습니다</translation>
    </message>
    <message>
        <source>the file is read-only</source>
        <translation>읽기 전용 파일입니다</translation>
    </message>
    <message>
        <source>the name has {} bytes; at most {} are possible here</source>
        <translation>이름이 {}바이트입니다. 여기서는 최대 {}바이트입니다</translation>
    </message>
    <message>
        <source>cannot open</source>
        <translation>열 수 없습니다</translation>
    </message>
    <message>
        <source>a folder, where a file is needed</source>
        <translation>파일이 아니라 폴더입니다</translation>
    </message>
    <message>
        <source>not a regular file; copy its content into one</source>
        <translation>일반 파일이 아닙니다. 내용을 일반 파일로 복사하십시오</translation>
    </message>
    <message>
        <source>cannot read</source>
        <translation>읽을 수 없습니다</translation>
    </message>
    <message>
        <source>{} MiB; files of this kind are read up to {} MiB</source>
        <translation>{} MiB입니다. 이런 파일은 {} MiB까지 읽습니다</translation>
    </message>
    <message>
        <source>cannot look at what is there: {}</source>
        <translation>있는 것을 확인할 수 없습니다: {}</translation>
    </message>
    <message>
        <source>another program changed the file since it was read here</source>
        <translation>여기서 읽은 뒤 다른 프로그램이 파일을 바꾸었습니다</translation>
    </message>
    <message>
        <source>cannot put the new file in its place</source>
        <translation>새 파일을 제자리에 둘 수 없습니다</translation>
    </message>
    <message>
        <source>{}; the new version is in place, the previous one is &apos;{}&apos;</source>
        <translation>{}. 새 버전은 제자리에 있고 이전 버전은 &apos;{}&apos;입니다</translation>
    </message>
    <message>
        <source>{}; the new version is in place</source>
        <translation>{}. 새 버전은 제자리에 있습니다</translation>
    </message>
    <message>
        <source>cannot keep the previous version beside it</source>
        <translation>이전 버전을 옆에 남길 수 없습니다</translation>
    </message>
    <message>
        <source>the record does not fit what came before it</source>
        <translation>기록이 앞의 것과 맞지 않습니다</translation>
    </message>
    <message>
        <source>a map</source>
        <translation>맵</translation>
    </message>
    <message>
        <source>; did you mean &apos;{}&apos;?</source>
        <translation>. &apos;{}&apos;입니까?</translation>
    </message>
    <message>
        <source>misplaced key &apos;{}&apos;{}</source>
        <translation>여기에 쓸 수 없는 키 &apos;{}&apos;{}</translation>
    </message>
    <message>
        <source>unknown key &apos;{}&apos;{}</source>
        <translation>모르는 키 &apos;{}&apos;{}</translation>
    </message>
    <message>
        <source>does not exist</source>
        <translation>없습니다</translation>
    </message>
    <message>
        <source>is a folder; expected a file</source>
        <translation>폴더입니다. 파일이어야 합니다</translation>
    </message>
    <message>
        <source>has {}; at most {} are accepted</source>
        <translation>{}입니다. 최대 {}까지 허용됩니다</translation>
    </message>
    <message>
        <source>cannot be opened: {}</source>
        <translation>열 수 없습니다: {}</translation>
    </message>
    <message>
        <source>has more than {}, which is all that is accepted</source>
        <translation>허용되는 {}을(를) 넘습니다</translation>
    </message>
    <message>
        <source>cannot be read to its end</source>
        <translation>끝까지 읽을 수 없습니다</translation>
    </message>
    <message>
        <source>&apos;{}&apos; has to be a list</source>
        <translation>&apos;{}&apos;은(는) 목록이어야 합니다</translation>
    </message>
    <message>
        <source>an entry of &apos;{}&apos; has to be a map of keys</source>
        <translation>&apos;{}&apos;의 항목은 키의 맵이어야 합니다</translation>
    </message>
    <message>
        <source>&apos;{}&apos; has to be text</source>
        <translation>&apos;{}&apos;은(는) 텍스트여야 합니다</translation>
    </message>
    <message>
        <source>{} without &apos;{}&apos;, which is required</source>
        <translation>{}에 필요한 &apos;{}&apos;이(가) 없습니다</translation>
    </message>
    <message>
        <source>&apos;{}&apos; has to be a number</source>
        <translation>&apos;{}&apos;은(는) 숫자여야 합니다</translation>
    </message>
    <message>
        <source>&apos;{}&apos; has to be true or false</source>
        <translation>&apos;{}&apos;은(는) true 또는 false여야 합니다</translation>
    </message>
    <message>
        <source>{} of unknown kind &apos;{}&apos;; {}accepted are {}</source>
        <translation>{}: 모르는 종류 &apos;{}&apos;. {}쓸 수 있는 것: {}</translation>
    </message>
    <message>
        <source>did you mean &apos;{}&apos;? </source>
        <translation>&apos;{}&apos;입니까? </translation>
    </message>
    <message>
        <source>an element</source>
        <translation>요소</translation>
    </message>
    <message>
        <source>element &apos;{}&apos;</source>
        <translation>요소 &apos;{}&apos;</translation>
    </message>
    <message>
        <source>{} id &apos;{}&apos; is taken by the one in line {}</source>
        <translation>{} ID &apos;{}&apos;은(는) {}번째 줄의 것이 이미 쓰고 있습니다</translation>
    </message>
    <message>
        <source>a relation</source>
        <translation>관계</translation>
    </message>
    <message>
        <source>relation {} -&gt; {}</source>
        <translation>관계 {} -&gt; {}</translation>
    </message>
    <message>
        <source>a view</source>
        <translation>뷰</translation>
    </message>
    <message>
        <source>view &apos;{}&apos;</source>
        <translation>뷰 &apos;{}&apos;</translation>
    </message>
    <message>
        <source>a placement</source>
        <translation>배치</translation>
    </message>
    <message>
        <source>&apos;{}&apos; is placed twice</source>
        <translation>&apos;{}&apos;이(가) 두 번 놓였습니다</translation>
    </message>
    <message>
        <source>a route</source>
        <translation>경로</translation>
    </message>
    <message>
        <source>a point has to be two numbers, such as [160, 32]</source>
        <translation>점은 [160, 32]와 같은 두 숫자여야 합니다</translation>
    </message>
    <message>
        <source>&apos;{}&apos; is routed twice</source>
        <translation>&apos;{}&apos;의 경로가 두 번 있습니다</translation>
    </message>
    <message>
        <source>a scenario</source>
        <translation>시나리오</translation>
    </message>
    <message>
        <source>scenario &apos;{}&apos;</source>
        <translation>시나리오 &apos;{}&apos;</translation>
    </message>
    <message>
        <source>objective {}</source>
        <translation>목표 {}</translation>
    </message>
    <message>
        <source>approval</source>
        <translation>승인</translation>
    </message>
    <message>
        <source>an approval</source>
        <translation>승인</translation>
    </message>
    <message>
        <source>an import</source>
        <translation>가져오기</translation>
    </message>
    <message>
        <source>the import of &apos;{}&apos; is there twice</source>
        <translation>&apos;{}&apos; 가져오기가 두 번 있습니다</translation>
    </message>
    <message>
        <source>not a Corbel document; it has to begin with &apos;corbel: 1&apos;</source>
        <translation>Corbel 문서가 아닙니다. &apos;corbel: 1&apos;로 시작해야 합니다</translation>
    </message>
    <message>
        <source>the key &apos;corbel&apos; is missing; a Corbel document begins with &apos;corbel: 1&apos;</source>
        <translation>&apos;corbel&apos; 키가 없습니다. Corbel 문서는 &apos;corbel: 1&apos;로 시작합니다</translation>
    </message>
    <message>
        <source>this document has format version {}; this program reads version 1, so it needs a newer Corbel</source>
        <translation>이 문서의 형식 버전은 {}입니다. 이 프로그램은 버전 1을 읽으므로 더 새로운 Corbel이 필요합니다</translation>
    </message>
    <message>
        <source>&apos;corbel&apos; is &apos;{}&apos;; accepted is 1</source>
        <translation>&apos;corbel&apos;의 값은 &apos;{}&apos;입니다. 1이어야 합니다</translation>
    </message>
    <message>
        <source>a design needs an &apos;id&apos; of a-z 0-9 . _ -</source>
        <translation>설계에는 a-z 0-9 . _ - 로 된 &apos;id&apos;가 필요합니다</translation>
    </message>
    <message>
        <source>design id &apos;{}&apos; is taken</source>
        <translation>설계 ID &apos;{}&apos;은(는) 이미 쓰였습니다</translation>
    </message>
    <message>
        <source>&apos;designs&apos; lists no design</source>
        <translation>&apos;designs&apos;에 설계가 없습니다</translation>
    </message>
    <message>
        <source>key &apos;{}&apos; stands beside &apos;designs&apos;; accepted are corbel, name, designs</source>
        <translation>&apos;designs&apos; 옆에 키 &apos;{}&apos;이(가) 있습니다. 쓸 수 있는 것: corbel, name, designs</translation>
    </message>
    <message>
        <source>holds {} YAML documents; accepted is one</source>
        <translation>YAML 문서가 {}개입니다. 하나여야 합니다</translation>
    </message>
    <message>
        <source>holds {} designs; accepted is one</source>
        <translation>설계가 {}개입니다. 하나여야 합니다</translation>
    </message>
    <message>
        <source>keys have to be one JSON object</source>
        <translation>키는 JSON 객체 하나여야 합니다</translation>
    </message>
    <message>
        <source>&apos;{}&apos; is &apos;{}&apos;; accepted is {}</source>
        <translation>&apos;{}&apos;의 값은 &apos;{}&apos;입니다. 쓸 수 있는 값: {}</translation>
    </message>
    <message>
        <source>a key here lacks the &apos;:&apos; that ends it</source>
        <translation>여기의 키에 끝을 나타내는 &apos;:&apos;이 없습니다</translation>
    </message>
    <message>
        <source>a &apos;:&apos; is not allowed here; quote the text, or indent the line like its neighbours</source>
        <translation>여기에는 &apos;:&apos;을 쓸 수 없습니다. 텍스트를 따옴표로 묶거나 이웃한 줄처럼 들여 쓰십시오</translation>
    </message>
    <message>
        <source>a list item &apos;-&apos; is not allowed here; put it on a line of its own</source>
        <translation>여기에는 목록 항목 &apos;-&apos;을 쓸 수 없습니다. 따로 한 줄에 쓰십시오</translation>
    </message>
    <message>
        <source>a key &apos;?&apos; is not allowed here</source>
        <translation>여기에는 키 &apos;?&apos;를 쓸 수 없습니다</translation>
    </message>
    <message>
        <source>this line does not fit the mapping; indent it like the keys above it</source>
        <translation>이 줄이 매핑과 맞지 않습니다. 위의 키처럼 들여 쓰십시오</translation>
    </message>
    <message>
        <source>this line does not fit the list; start it with &apos;- &apos; or indent it as part of an item</source>
        <translation>이 줄이 목록과 맞지 않습니다. &apos;- &apos;로 시작하거나 항목의 일부로 들여 쓰십시오</translation>
    </message>
    <message>
        <source>expected &apos;,&apos; or &apos;}&apos; here</source>
        <translation>여기에 &apos;,&apos; 또는 &apos;}&apos;가 필요합니다</translation>
    </message>
    <message>
        <source>expected &apos;,&apos; or &apos;]&apos; here</source>
        <translation>여기에 &apos;,&apos; 또는 &apos;]&apos;가 필요합니다</translation>
    </message>
    <message>
        <source>expected a value here</source>
        <translation>여기에 값이 필요합니다</translation>
    </message>
    <message>
        <source>this text stands after the end of the document; expected &apos;---&apos; or nothing</source>
        <translation>문서가 끝난 뒤에 텍스트가 있습니다. &apos;---&apos;이거나 없어야 합니다</translation>
    </message>
    <message>
        <source>the text ends inside quotes; close them</source>
        <translation>텍스트가 따옴표 안에서 끝납니다. 닫으십시오</translation>
    </message>
    <message>
        <source>&apos;---&apos; or &apos;...&apos; stands inside quotes; close them before it</source>
        <translation>따옴표 안에 &apos;---&apos; 또는 &apos;...&apos;이 있습니다. 그 앞에서 닫으십시오</translation>
    </message>
    <message>
        <source>unknown escape after &apos;\&apos;; write &apos;\\&apos; for a &apos;\&apos;</source>
        <translation>&apos;\&apos; 뒤의 이스케이프를 모릅니다. &apos;\&apos;는 &apos;\\&apos;로 쓰십시오</translation>
    </message>
    <message>
        <source>expected hexadecimal digits here</source>
        <translation>여기에 16진수가 필요합니다</translation>
    </message>
    <message>
        <source>this escape names half of a surrogate pair; write the character itself</source>
        <translation>이 이스케이프는 서로게이트 쌍의 절반입니다. 문자 자체를 쓰십시오</translation>
    </message>
    <message>
        <source>a tab indents this line; use spaces</source>
        <translation>이 줄이 탭으로 들여 쓰였습니다. 공백을 쓰십시오</translation>
    </message>
    <message>
        <source>this tag&apos;s prefix is not declared</source>
        <translation>이 태그의 접두사가 선언되지 않았습니다</translation>
    </message>
    <message>
        <source>a text cannot start with &apos;{}&apos;; put it in quotes</source>
        <translation>텍스트는 &apos;{}&apos;(으)로 시작할 수 없습니다. 따옴표로 묶으십시오</translation>
    </message>
    <message>
        <source>has {} bytes; at most {} are accepted</source>
        <translation>{}바이트입니다. 최대 {}바이트까지 허용됩니다</translation>
    </message>
    <message>
        <source>is UTF-16 text; save it as UTF-8</source>
        <translation>UTF-16 텍스트입니다. UTF-8로 저장하십시오</translation>
    </message>
    <message>
        <source>is a binary file, not YAML text</source>
        <translation>YAML 텍스트가 아니라 이진 파일입니다</translation>
    </message>
    <message>
        <source>is empty; expected YAML text</source>
        <translation>비어 있습니다. YAML 텍스트여야 합니다</translation>
    </message>
    <message>
        <source>byte 0x{} is no UTF-8; save the file as UTF-8</source>
        <translation>바이트 0x{}이(가) UTF-8이 아닙니다. 파일을 UTF-8로 저장하십시오</translation>
    </message>
    <message>
        <source>the control character U+{} is not allowed in YAML; remove it or write it as an escape in double quotes</source>
        <translation>YAML에는 제어 문자 U+{}을(를) 쓸 수 없습니다. 지우거나 큰따옴표 안에 이스케이프로 쓰십시오</translation>
    </message>
    <message>
        <source>not enough memory to read it</source>
        <translation>읽을 메모리가 모자랍니다</translation>
    </message>
    <message>
        <source>{} ({} began on line {})</source>
        <translation>{} ({}이(가) {}번째 줄에서 시작됨)</translation>
    </message>
    <message>
        <source>not valid YAML: {}</source>
        <translation>올바른 YAML이 아닙니다: {}</translation>
    </message>
    <message>
        <source>holds nothing but comments; expected YAML text</source>
        <translation>주석뿐입니다. YAML 텍스트여야 합니다</translation>
    </message>
    <message>
        <source>the merge key &apos;&lt;&lt;&apos; is not accepted here; write the keys out, or quote it</source>
        <translation>여기에는 병합 키 &apos;&lt;&lt;&apos;를 쓸 수 없습니다. 키를 풀어 쓰거나 따옴표로 묶으십시오</translation>
    </message>
    <message>
        <source>the anchor &apos;&amp;{}&apos; is not accepted here; write the value out wherever it is needed</source>
        <translation>여기에는 앵커 &apos;&amp;{}&apos;을(를) 쓸 수 없습니다. 필요한 곳마다 값을 풀어 쓰십시오</translation>
    </message>
    <message>
        <source>the alias &apos;*{}&apos; is not accepted here; write the value out</source>
        <translation>여기에는 별칭 &apos;*{}&apos;을(를) 쓸 수 없습니다. 값을 풀어 쓰십시오</translation>
    </message>
    <message>
        <source>the alias &apos;*{}&apos; stands inside the value it repeats</source>
        <translation>별칭 &apos;*{}&apos;이(가) 되풀이하는 값 안에 있습니다</translation>
    </message>
    <message>
        <source>the alias &apos;*{0}&apos; has no anchor &apos;&amp;{0}&apos; before it</source>
        <translation>별칭 &apos;*{0}&apos; 앞에 앵커 &apos;&amp;{0}&apos;이(가) 없습니다</translation>
    </message>
    <message>
        <source>nested deeper than the {} levels that are accepted</source>
        <translation>허용되는 {}단계보다 깊이 겹쳐 있습니다</translation>
    </message>
    <message>
        <source>a list or mapping cannot be a key; expected text</source>
        <translation>목록이나 매핑은 키가 될 수 없습니다. 텍스트여야 합니다</translation>
    </message>
    <message>
        <source>the key &apos;{}&apos; stands twice in one mapping; the first is at line {}, column {}</source>
        <translation>한 매핑에 키 &apos;{}&apos;이(가) 두 번 있습니다. 처음 것은 {}번째 줄 {}번째 칸에 있습니다</translation>
    </message>
    <message>
        <source>more than the {} values that are accepted, aliases written out</source>
        <translation>별칭을 펼치면 허용되는 값 {}개를 넘습니다</translation>
    </message>
    <message>
        <source>the merge key &apos;&lt;&lt;&apos; takes a mapping or a list of mappings</source>
        <translation>병합 키 &apos;&lt;&lt;&apos;에는 매핑 또는 매핑의 목록을 씁니다</translation>
    </message>
    <message>
        <source>Add view {}</source>
        <translation>뷰 {} 추가</translation>
    </message>
    <message>
        <source>Duplicate view {}</source>
        <translation>뷰 {} 복제</translation>
    </message>
    <message>
        <source>Delete view {}</source>
        <translation>뷰 {} 삭제</translation>
    </message>
    <message>
        <source>Move view {}</source>
        <translation>뷰 {} 옮기기</translation>
    </message>
    <message>
        <source>`priority` is not simulated yet; fifo and ps are</source>
        <translation>`priority`는 아직 시뮬레이션하지 않습니다. fifo와 ps만 됩니다</translation>
    </message>
    <message>
        <source>how long it works on a request is not known</source>
        <translation>요청 하나를 처리하는 시간을 알 수 없습니다</translation>
    </message>
    <message>
        <source>a {} has no service time; draw the call to a service or store</source>
        <translation>{}에는 처리 시간이 없습니다. 호출을 서비스나 저장소로 그리십시오</translation>
    </message>
    <message>
        <source>an empirical distribution is not simulated yet</source>
        <translation>경험적 분포는 아직 시뮬레이션하지 않습니다</translation>
    </message>
    <message>
        <source>the distribution `{}` needs its coefficient of variation</source>
        <translation>`{}` 분포에는 변동 계수가 필요합니다</translation>
    </message>
    <message>
        <source>records in streams are not simulated yet: the work that they cause is left out</source>
        <translation>스트림의 레코드는 아직 시뮬레이션하지 않으므로 그로 인한 일은 빠집니다</translation>
    </message>
    <message>
        <source>no actor that calls something states a rate</source>
        <translation>무언가를 호출하면서 요청 빈도를 밝힌 행위자가 없습니다</translation>
    </message>
    <message>
        <source>the calls between {} multiply without end; a probability below 1 on one of them ends the cycle</source>
        <translation>{} 사이의 호출이 끝없이 늘어납니다. 그중 하나의 확률을 1보다 작게 하면 끝납니다</translation>
    </message>
    <message>
        <source>a {} needs the rate that it reaches</source>
        <translation>{}에는 도달하는 빈도가 필요합니다</translation>
    </message>
    <message>
        <source>a ramp needs the time it takes</source>
        <translation>ramp에는 걸리는 시간이 필요합니다</translation>
    </message>
    <message>
        <source>renewal arrivals need their coefficient of variation</source>
        <translation>renewal 도착에는 변동 계수가 필요합니다</translation>
    </message>
    <message>
        <source>the load states no rate</source>
        <translation>부하에 빈도가 없습니다</translation>
    </message>
    <message>
        <source>closed sessions are not simulated yet; a rate makes it an open workload</source>
        <translation>닫힌 세션은 아직 시뮬레이션하지 않습니다. 요청 빈도를 적으면 열린 부하가 됩니다</translation>
    </message>
    <message>
        <source>without a rate it starts no requests</source>
        <translation>요청 빈도가 없으면 요청을 보내지 않습니다</translation>
    </message>
    <message>
        <source>no closed form: threads held through nested calls</source>
        <translation>닫힌 해 없음: 중첩 호출 동안 스레드를 차지함</translation>
    </message>
    <message>
        <source>no work</source>
        <translation>일 없음</translation>
    </message>
    <message>
        <source>delay</source>
        <translation>지연</translation>
    </message>
    <message>
        <source>no closed form: limited waiting places without exponential work</source>
        <translation>닫힌 해 없음: 지수 분포가 아닌 일에 대기 자리가 제한됨</translation>
    </message>
    <message>
        <source>M/M/{} with limited places</source>
        <translation>대기 자리가 제한된 M/M/{}</translation>
    </message>
    <message>
        <source>M/G/{} processor sharing</source>
        <translation>프로세서 공유 M/G/{}</translation>
    </message>
    <message>
        <source>M/M/1 with batches</source>
        <translation>일괄 도착 M/M/1</translation>
    </message>
    <message>
        <source>G/G/{} (Allen-Cunneen)</source>
        <translation>G/G/{} (Allen-Cunneen)</translation>
    </message>
    <message>
        <source>entry</source>
        <translation>진입점</translation>
    </message>
    <message>
        <source>no long run: the load reaches the capacity</source>
        <translation>장기 상태 없음: 부하가 용량에 이름</translation>
    </message>
    <message>
        <source>no long run: the load changes with time</source>
        <translation>장기 상태 없음: 부하가 시간에 따라 변함</translation>
    </message>
    <message>
        <source>service time unknown</source>
        <translation>처리 시간을 모름</translation>
    </message>
    <message>
        <source>no closed form: parallel calls inside a cycle of calls</source>
        <translation>닫힌 해 없음: 호출 순환 속의 병렬 호출</translation>
    </message>
    <message>
        <source>bounds: the slowest of parallel calls, and their sum</source>
        <translation>범위: 병렬 호출 중 가장 느린 것과 그 합</translation>
    </message>
    <message>
        <source>product form (Jackson, BCMP)</source>
        <translation>곱 형식 해(Jackson, BCMP)</translation>
    </message>
    <message>
        <source>sum along the calls</source>
        <translation>호출을 따라 더한 값</translation>
    </message>
    <message>
        <source>fork-join of two M/M/1</source>
        <translation>M/M/1 둘의 포크-조인</translation>
    </message>
    <message>
        <source>a service, store, stream, gateway or leaf system to measure</source>
        <translation>측정할 서비스, 저장소, 스트림, 게이트웨이 또는 말단 시스템</translation>
    </message>
    <message>
        <source>a service, store, stream, gateway or leaf system</source>
        <translation>서비스, 저장소, 스트림, 게이트웨이 또는 말단 시스템</translation>
    </message>
    <message>
        <source>teams, and the key `team` of the elements they own</source>
        <translation>팀, 그리고 팀이 맡은 요소의 team 값</translation>
    </message>
    <message>
        <source>two teams whose elements depend on each other: nothing needs coordination</source>
        <translation>서로 의존하는 요소를 맡은 두 팀: 지금은 조율할 것이 없습니다</translation>
    </message>
    <message>
        <source>the availability analysis of its entries</source>
        <translation>진입점의 가용성 분석</translation>
    </message>
    <message>
        <source>hosts, and `runs-on` of what they run</source>
        <translation>호스트, 그리고 그 위에서 실행되는 요소의 runs-on 값</translation>
    </message>
    <message>
        <source>one currency for all hosts</source>
        <translation>모든 호스트에 한 가지 통화</translation>
    </message>
    <message>
        <source>the capacity analysis</source>
        <translation>용량 분석</translation>
    </message>
    <message>
        <source>a server that clients call</source>
        <translation>클라이언트가 호출하는 서버</translation>
    </message>
    <message>
        <source>clients that call a server at a rate above 0</source>
        <translation>0보다 큰 빈도로 서버를 호출하는 클라이언트</translation>
    </message>
    <message>
        <source>an actor that calls it</source>
        <translation>이것을 호출하는 행위자</translation>
    </message>
    <message>
        <source>an actor that calls the region</source>
        <translation>이 영역을 호출하는 행위자</translation>
    </message>
    <message>
        <source>an order of calls: they form a cycle</source>
        <translation>호출의 순서: 순환을 이룹니다</translation>
    </message>
    <message>
        <source>an actor that calls {}</source>
        <translation>{}을(를) 호출하는 행위자</translation>
    </message>
    <message>
        <source>a rate above 0 of the actors in front</source>
        <translation>앞에 있는 행위자의 0보다 큰 요청 빈도</translation>
    </message>
    <message>
        <source>a share above 0</source>
        <translation>0보다 큰 비중</translation>
    </message>
    <message>
        <source>a second partition</source>
        <translation>두 번째 파티션</translation>
    </message>
    <message>
        <source>any-of groups of which one member is enough</source>
        <translation>구성원 하나로 충분한 any-of 묶음</translation>
    </message>
    <message>
        <source>too many requests were in flight at a time: the run ended early and its figures are of the time before</source>
        <translation>한꺼번에 처리 중인 요청이 너무 많아 일찍 끝났으며 수치는 그 전까지의 것입니다</translation>
    </message>
    <message>
        <source>the model has no scenario</source>
        <translation>모델에 시나리오가 없습니다</translation>
    </message>
    <message>
        <source>no such scenario; there are: {}</source>
        <translation>그런 시나리오가 없습니다. 있는 것: {}</translation>
    </message>
    <message>
        <source>it is offered {} times what it can do: there is no long run, the figures are of the simulated time only</source>
        <translation>처리할 수 있는 양의 {}배를 받습니다. 장기 상태가 없으며 수치는 시뮬레이션한 시간만의 것입니다</translation>
    </message>
    <message>
        <source>the run needs about {} MiB, more than the {} MiB allowed</source>
        <translation>실행에 약 {} MiB가 필요하여 허용된 {} MiB를 넘습니다</translation>
    </message>
    <message>
        <source>the warm-up is not shorter than the duration: nothing is left</source>
        <translation>예열이 기간보다 짧지 않아 남는 것이 없습니다</translation>
    </message>
    <message>
        <source>a simulation, which gives percentiles</source>
        <translation>백분위수를 주는 시뮬레이션</translation>
    </message>
    <message>
        <source>the key `cost` of at least one element</source>
        <translation>적어도 한 요소의 cost 값</translation>
    </message>
    <message>
        <source>all costs in one currency</source>
        <translation>한 가지 통화로 된 모든 비용</translation>
    </message>
    <message>
        <source>a service time with limited concurrency on the way</source>
        <translation>도중에 동시 처리가 제한된 처리 시간</translation>
    </message>
    <message>
        <source>a bound in plain numbers instead of {}</source>
        <translation>{} 대신 단위 없는 수로 된 한계</translation>
    </message>
    <message>
        <source>a bound in {} instead of {}</source>
        <translation>{1} 대신 {0}(으)로 된 한계</translation>
    </message>
    <message>
        <source>a bound: at-least or at-most</source>
        <translation>한계: at-least 또는 at-most</translation>
    </message>
    <message>
        <source>there is no view &apos;{}&apos;, nor any other; leave --view away for an automatic one</source>
        <translation>&apos;{}&apos; 뷰가 없고 다른 뷰도 없습니다. --view를 빼면 자동으로 만듭니다</translation>
    </message>
    <message>
        <source>there is no view &apos;{}&apos;; there are: {}</source>
        <translation>&apos;{}&apos; 뷰가 없습니다. 있는 것: {}</translation>
    </message>
    <message>
        <source>Collapse {} elements</source>
        <translation>요소 {}개 접기</translation>
    </message>
    <message>
        <source>Expand {} elements</source>
        <translation>요소 {}개 펼치기</translation>
    </message>
    <message>
        <source>Take {} out of its container</source>
        <translation>{}을(를) 상위 요소에서 빼기</translation>
    </message>
    <message>
        <source>has more attributes than the {} that are accepted</source>
        <translation>속성이 허용되는 {}개보다 많습니다</translation>
    </message>
    <message>
        <source>a bare &apos;&amp;&apos;; write it as &apos;&amp;amp;&apos;</source>
        <translation>&apos;&amp;&apos;만 있습니다. &apos;&amp;amp;&apos;로 쓰십시오</translation>
    </message>
    <message>
        <source>the entity &apos;&amp;{};&apos; is none of &amp;amp; &amp;lt; &amp;gt; &amp;quot; &amp;apos; or a character by its number; no other is resolved</source>
        <translation>엔터티 &apos;&amp;{};&apos;은(는) &amp;amp; &amp;lt; &amp;gt; &amp;quot; &amp;apos;도, 번호로 쓴 문자도 아닙니다. 다른 엔터티는 풀지 않습니다</translation>
    </message>
    <message>
        <source>declares entities or elements of its own, which is not accepted; remove the part in brackets</source>
        <translation>자체 엔터티나 요소를 선언하며, 이는 허용되지 않습니다. 대괄호 안의 부분을 지우십시오</translation>
    </message>
    <message>
        <source>has more than {} tags; no more are accepted</source>
        <translation>태그가 {}개보다 많습니다. 더는 허용되지 않습니다</translation>
    </message>
    <message>
        <source>the control character U+{} is not allowed in XML</source>
        <translation>제어 문자 U+{}은(는) XML에 쓸 수 없습니다</translation>
    </message>
    <message>
        <source>a tag that is not well formed; a &apos;&lt;&apos; in a text is written &apos;&amp;lt;&apos;</source>
        <translation>형식이 잘못된 태그입니다. 텍스트 안의 &apos;&lt;&apos;는 &apos;&amp;lt;&apos;로 씁니다</translation>
    </message>
    <message>
        <source>an attribute that is not well formed; expected name=&quot;value&quot;</source>
        <translation>형식이 잘못된 속성입니다. 이름=&quot;값&quot;이어야 합니다</translation>
    </message>
    <message>
        <source>an end tag that is not well formed</source>
        <translation>형식이 잘못된 끝 태그입니다</translation>
    </message>
    <message>
        <source>an end tag that does not match the element it closes, or an element that is not closed</source>
        <translation>닫는 요소와 맞지 않는 끝 태그이거나, 닫히지 않은 요소입니다</translation>
    </message>
    <message>
        <source>a comment that does not end with &apos;--&gt;&apos;</source>
        <translation>&apos;--&gt;&apos;로 끝나지 않는 주석입니다</translation>
    </message>
    <message>
        <source>a CDATA section that does not end with &apos;]]&gt;&apos;</source>
        <translation>&apos;]]&gt;&apos;로 끝나지 않는 CDATA 구역입니다</translation>
    </message>
    <message>
        <source>a document type that does not end with &apos;&gt;&apos;</source>
        <translation>&apos;&gt;&apos;로 끝나지 않는 문서 유형입니다</translation>
    </message>
    <message>
        <source>an XML declaration or instruction that does not end with &apos;?&gt;&apos;</source>
        <translation>&apos;?&gt;&apos;로 끝나지 않는 XML 선언 또는 명령입니다</translation>
    </message>
    <message>
        <source>a &apos;&lt;&apos; that begins no tag; in a text it is written &apos;&amp;lt;&apos;</source>
        <translation>태그를 시작하지 않는 &apos;&lt;&apos;입니다. 텍스트 안에서는 &apos;&amp;lt;&apos;로 씁니다</translation>
    </message>
    <message>
        <source>not well-formed XML</source>
        <translation>형식이 잘못된 XML입니다</translation>
    </message>
    <message>
        <source>is a binary file, not XML text</source>
        <translation>XML 텍스트가 아니라 이진 파일입니다</translation>
    </message>
    <message>
        <source>is empty; expected XML text</source>
        <translation>비어 있습니다. XML 텍스트여야 합니다</translation>
    </message>
    <message>
        <source>holds no element; expected XML text</source>
        <translation>요소가 없습니다. XML 텍스트여야 합니다</translation>
    </message>
    <message>
        <source>a second root &apos;{}&apos;; XML has one root, which is &apos;{}&apos; here</source>
        <translation>두 번째 루트 &apos;{}&apos;입니다. XML의 루트는 하나이며 여기서는 &apos;{}&apos;입니다</translation>
    </message>
    <message>
        <source>has text outside its root &apos;{}&apos;</source>
        <translation>루트 &apos;{}&apos; 밖에 텍스트가 있습니다</translation>
    </message>
    <message>
        <source>elements nest more than {} deep; no more is accepted</source>
        <translation>요소가 {}단계보다 깊이 겹쳐 있습니다. 더는 허용되지 않습니다</translation>
    </message>
    <message>
        <source>&apos;{}&apos; has the attribute &apos;{}&apos; twice</source>
        <translation>&apos;{}&apos;에 속성 &apos;{}&apos;이(가) 두 번 있습니다</translation>
    </message>
    <message>
        <source>{} need each other: they are up when all of these are</source>
        <translation>{}은(는) 서로 필요합니다. 모두 작동할 때 작동합니다</translation>
    </message>
    <message>
        <source>always up</source>
        <translation>항상 작동</translation>
    </message>
    <message>
        <source>the root is &apos;{}&apos;; a fault tree of the Open-PSA Model Exchange Format begins with &lt;opsa-mef&gt;</source>
        <translation>루트가 &apos;{}&apos;입니다. Open-PSA 모델 교환 형식의 고장 트리는 &lt;opsa-mef&gt;로 시작합니다</translation>
    </message>
    <message>
        <source>&apos;{}&apos; is defined twice</source>
        <translation>&apos;{}&apos;이(가) 두 번 정의되었습니다</translation>
    </message>
    <message>
        <source>the name &apos;{}&apos; with those of its components has more than {} bytes</source>
        <translation>이름 &apos;{}&apos;이(가) 구성 요소의 이름과 합쳐 {}바이트를 넘습니다</translation>
    </message>
    <message>
        <source>&apos;{}&apos; is defined twice; first as a {} in line {}</source>
        <translation>&apos;{0}&apos;이(가) 두 번 정의되었습니다. 처음은 {2}번째 줄의 {1}입니다</translation>
    </message>
    <message>
        <source>the role of a &apos;{}&apos;; expected public or private</source>
        <translation>&apos;{}&apos;의 역할입니다. public 또는 private이어야 합니다</translation>
    </message>
    <message>
        <source>the house event &apos;{}&apos; has no value; expected &lt;constant value=&quot;true&quot;/&gt; or &quot;false&quot;</source>
        <translation>하우스 사건 &apos;{}&apos;에 값이 없습니다. &lt;constant value=&quot;true&quot;/&gt; 또는 &quot;false&quot;여야 합니다</translation>
    </message>
    <message>
        <source>the parameter &apos;{}&apos; has no expression, such as &lt;float value=&quot;0.01&quot;/&gt;</source>
        <translation>매개변수 &apos;{}&apos;에 &lt;float value=&quot;0.01&quot;/&gt;과 같은 식이 없습니다</translation>
    </message>
    <message>
        <source>the probability of &apos;{}&apos; is {}; expected 0 to 1</source>
        <translation>&apos;{}&apos;의 확률이 {}입니다. 0에서 1까지여야 합니다</translation>
    </message>
    <message>
        <source>parameters that are made of each other: {}</source>
        <translation>서로를 포함하는 매개변수: {}</translation>
    </message>
    <message>
        <source>&apos;{}&apos; has a second expression, &apos;{}&apos;</source>
        <translation>&apos;{}&apos;에 두 번째 식 &apos;{}&apos;이(가) 있습니다</translation>
    </message>
    <message>
        <source>&apos;{}&apos; holds nothing; expected one expression or more</source>
        <translation>&apos;{}&apos;이(가) 비어 있습니다. 식이 하나 이상 있어야 합니다</translation>
    </message>
    <message>
        <source>&apos;{}&apos; takes {}, and holds {} expressions</source>
        <translation>&apos;{}&apos;에는 {} 필요한데 식이 {}개 있습니다</translation>
    </message>
    <message>
        <source>&apos;{}&apos; comes to no finite number</source>
        <translation>&apos;{}&apos;의 값이 유한한 수가 아닙니다</translation>
    </message>
    <message>
        <source>the number &apos;{}&apos;; expected one such as 0.01 or 1e-5</source>
        <translation>숫자 &apos;{}&apos;입니다. 0.01 또는 1e-5와 같아야 합니다</translation>
    </message>
    <message>
        <source>the parameter &apos;{}&apos; is defined nowhere{}</source>
        <translation>매개변수 &apos;{}&apos;이(가) 정의된 곳이 없습니다{}</translation>
    </message>
    <message>
        <source>the gate &apos;{}&apos; has no formula</source>
        <translation>게이트 &apos;{}&apos;에 논리식이 없습니다</translation>
    </message>
    <message>
        <source>the gate &apos;{}&apos; has {} formulas; a gate has one</source>
        <translation>게이트 &apos;{}&apos;에 논리식이 {}개 있습니다. 하나여야 합니다</translation>
    </message>
    <message>
        <source>&apos;{}&apos; holds nothing; expected one formula or more</source>
        <translation>&apos;{}&apos;이(가) 비어 있습니다. 논리식이 하나 이상 있어야 합니다</translation>
    </message>
    <message>
        <source>&apos;{}&apos; takes {}, and holds {} formulas</source>
        <translation>&apos;{}&apos;에는 {} 필요한데 논리식이 {}개 있습니다</translation>
    </message>
    <message>
        <source>{}=&quot;{}&quot; of &apos;{}&apos; with {} formulas; expected a whole number from {} to {}</source>
        <translation>논리식이 {3}개인 &apos;{2}&apos;의 {0}=&quot;{1}&quot;입니다. {4}에서 {5}까지의 정수여야 합니다</translation>
    </message>
    <message>
        <source>&apos;{}&apos; is taken for a {} here, and defined as a {} in line {}</source>
        <translation>&apos;{0}&apos;을(를) 여기서는 {1}(으)로 쓰는데 {3}번째 줄에는 {2}(으)로 정의되어 있습니다</translation>
    </message>
    <message>
        <source>the {} &apos;{}&apos; is defined nowhere{}</source>
        <translation>{} &apos;{}&apos;이(가) 정의된 곳이 없습니다{}</translation>
    </message>
    <message>
        <source>defines no gate; expected &lt;define-gate&gt; within &lt;define-fault-tree&gt;</source>
        <translation>게이트를 정의하지 않습니다. &lt;define-fault-tree&gt; 안에 &lt;define-gate&gt;가 있어야 합니다</translation>
    </message>
    <message>
        <source>gates that take each other: {}</source>
        <translation>서로를 포함하는 게이트: {}</translation>
    </message>
    <message>
        <source>has no gate &apos;{}&apos;{}</source>
        <translation>게이트 &apos;{}&apos;이(가) 없습니다{}</translation>
    </message>
    <message>
        <source>two basic events say that they are &apos;{}&apos;</source>
        <translation>기본 사건 둘이 모두 &apos;{}&apos;이라고 합니다</translation>
    </message>
    <message>
        <source>and {} more problem</source>
        <translation>그리고 문제 {}개 더</translation>
    </message>
    <message>
        <source>and {} more problems</source>
        <translation>그리고 문제 {}개 더</translation>
    </message>
    <message>
        <source>&apos;{}&apos; has no attribute &apos;{}&apos;</source>
        <translation>&apos;{}&apos;에 속성 &apos;{}&apos;이(가) 없습니다</translation>
    </message>
    <message>
        <source>the attribute &apos;{}&apos; of &apos;{}&apos; is empty</source>
        <translation>&apos;{1}&apos;의 속성 &apos;{0}&apos;이(가) 비어 있습니다</translation>
    </message>
    <message>
        <source>the attribute &apos;{}&apos; of &apos;{}&apos; has {} bytes; at most {} are accepted</source>
        <translation>&apos;{1}&apos;의 속성 &apos;{0}&apos;이(가) {2}바이트입니다. {3}바이트까지 쓸 수 있습니다</translation>
    </message>
    <message>
        <source>&apos;{}&apos; takes no attribute &apos;{}&apos;</source>
        <translation>&apos;{}&apos;에는 속성 &apos;{}&apos;을(를) 쓸 수 없습니다</translation>
    </message>
    <message>
        <source>&apos;{}&apos; takes no attribute &apos;{}&apos;; accepted: {}</source>
        <translation>&apos;{}&apos;에는 속성 &apos;{}&apos;을(를) 쓸 수 없습니다. 쓸 수 있는 것: {}</translation>
    </message>
    <message>
        <source>the text &apos;{}&apos; within &apos;{}&apos;, where only elements belong</source>
        <translation>요소만 들어갈 &apos;{1}&apos; 안에 텍스트 &apos;{0}&apos;이(가) 있습니다</translation>
    </message>
    <message>
        <source>the constant &apos;{}&apos;; expected true or false</source>
        <translation>상수 &apos;{}&apos;입니다. true 또는 false여야 합니다</translation>
    </message>
    <message>
        <source>&apos;{}&apos; is not accepted within &apos;{}&apos;; accepted: {}</source>
        <translation>&apos;{1}&apos; 안에는 &apos;{0}&apos;을(를) 쓸 수 없습니다. 쓸 수 있는 것: {2}</translation>
    </message>
    <message>
        <source>; did you mean &apos;{}&apos;</source>
        <translation>. &apos;{}&apos;을(를) 뜻했습니까</translation>
    </message>
    <message>
        <source>Stopped before everything was solved.</source>
        <translation>모두 풀기 전에 멈췄습니다.</translation>
    </message>
    <message>
        <source>The decision diagram would have more than {} nodes: the probability is between bounds.</source>
        <translation>결정 다이어그램의 노드가 {}개를 넘게 됩니다. 확률은 범위로 나타냅니다.</translation>
    </message>
    <message>
        <source>Of the minimal cut sets only those of one event are known.</source>
        <translation>최소 절단 집합 가운데 사건이 하나인 것만 알 수 있습니다.</translation>
    </message>
    <message>
        <source>Of the minimal cut sets only those of up to {} events are known.</source>
        <translation>최소 절단 집합 가운데 사건이 {}개까지인 것만 알 수 있습니다.</translation>
    </message>
    <message>
        <source>{} itself is up where it stands</source>
        <translation>{} 자체와 그 실행 위치가 작동</translation>
    </message>
    <message>
        <source>{} is up when all of these are</source>
        <translation>모두 작동할 때 {} 작동</translation>
    </message>
    <message>
        <source>one of the peers in {} is up</source>
        <translation>{}의 대등한 것 가운데 하나가 작동</translation>
    </message>
    <message>
        <source>what {} consists of is up</source>
        <translation>{}을(를) 이루는 것이 작동</translation>
    </message>
    <message>
        <source>{} itself, or else {}</source>
        <translation>{} 자체, 아니면 {}</translation>
    </message>
    <message>
        <source>{} and {} serve together when all of these are up</source>
        <translation>모두 작동할 때 {}와(과) {}이(가) 함께 처리</translation>
    </message>
    <message>
        <source>{}, or else what it fails over to</source>
        <translation>{}, 아니면 장애 때 넘겨받는 것</translation>
    </message>
    <message>
        <source>{} takes over from {}</source>
        <translation>{1}에서 {0}(으)로 넘겨받음</translation>
    </message>
    <message>
        <source>what {} is for</source>
        <translation>{}의 대상</translation>
    </message>
    <message>
        <source>{}, or else {} in place of {}</source>
        <translation>{0}, 아니면 {2} 대신 {1}</translation>
    </message>
    <message>
        <source>a link between {} and {}</source>
        <translation>{}와(과) {} 사이의 연결</translation>
    </message>
    <message>
        <source>{} of the {} members of {} are up</source>
        <translation>{2}의 구성원 {1}개 중 {0}개 작동</translation>
    </message>
    <message>
        <source>replica {} of {} is up where it stands</source>
        <translation>{1}의 복제본 {0}와(과) 그 실행 위치가 작동</translation>
    </message>
    <message>
        <source>{} of the {} replicas of {} are up</source>
        <translation>{2}의 복제본 {1}개 중 {0}개 작동</translation>
    </message>
    <message>
        <source>every replica of {} is repaired at once, although it states fewer crews: it states no mean times, or shares its failures with others</source>
        <translation>수리 인력이 더 적다고 하지만 {}의 복제본을 모두 곧바로 수리하는 것으로 봅니다. 평균 시간이 없거나 다른 것과 장애를 함께 겪기 때문입니다</translation>
    </message>
    <message>
        <source>{} itself</source>
        <translation>{} 자체</translation>
    </message>
    <message>
        <source>replica {} of {}</source>
        <translation>{1}의 복제본 {0}</translation>
    </message>
    <message>
        <source>nothing strikes all replicas of {} at once</source>
        <translation>{}의 모든 복제본을 한꺼번에 멈추게 하는 것이 없음</translation>
    </message>
    <message>
        <source>switching from {} to {} works</source>
        <translation>{}에서 {}(으)로의 전환이 작동</translation>
    </message>
    <message>
        <source>the link between {} and {}</source>
        <translation>{}와(과) {} 사이의 연결</translation>
    </message>
    <message>
        <source>the provider {}</source>
        <translation>제공자 {}</translation>
    </message>
    <message>
        <source>enough replicas of {}, whose repairs wait for each other</source>
        <translation>수리가 서로를 기다리는 {}의 복제본이 충분함</translation>
    </message>
    <message>
        <source>{} and {} as a pair that switches</source>
        <translation>전환하는 쌍으로서의 {}와(과) {}</translation>
    </message>
    <message>
        <source>{} of the {} alternatives of {} are up</source>
        <translation>{2}의 대안 {1}개 중 {0}개 작동</translation>
    </message>
    <message>
        <source>a gateway works while every partition behind it does</source>
        <translation>게이트웨이는 뒤의 모든 파티션이 작동하는 동안 작동합니다</translation>
    </message>
    <message>
        <source>{} reaches one of its targets</source>
        <translation>{}이(가) 대상 가운데 하나에 닿음</translation>
    </message>
    <message>
        <source>{} reaches one of its targets in {}</source>
        <translation>{}이(가) {} 안의 대상 하나에 닿음</translation>
    </message>
    <message>
        <source>how long its sessions think between two requests is not known</source>
        <translation>세션이 요청 사이에 생각하는 시간을 알 수 없습니다</translation>
    </message>
    <message>
        <source>the sessions&apos; throughput is not known: {}</source>
        <translation>세션의 처리량을 알 수 없습니다: {}</translation>
    </message>
    <message>
        <source>no closed form: sessions whose requests pass records on</source>
        <translation>닫힌 해 없음: 요청이 레코드를 넘겨주는 세션</translation>
    </message>
    <message>
        <source>no long run: requests and thinking take no time</source>
        <translation>장기 상태 없음: 요청과 생각에 시간이 걸리지 않음</translation>
    </message>
    <message>
        <source>mean values of the product form (BCMP)</source>
        <translation>곱 형식의 평균값(BCMP)</translation>
    </message>
    <message>
        <source>bounds: the slowest of parallel calls, and one after another</source>
        <translation>범위: 병렬 호출 가운데 가장 느린 것과, 차례로 할 때</translation>
    </message>
    <message>
        <source>mean values as if work were exponential and choice at random</source>
        <translation>일이 지수 분포이고 무작위로 고른다고 본 평균값</translation>
    </message>
    <message>
        <source>mean value analysis by Schweitzer&apos;s fixed point</source>
        <translation>슈바이처 고정점에 따른 평균값 분석</translation>
    </message>
    <message>
        <source>records wait here until they are read</source>
        <translation>레코드가 읽힐 때까지 여기서 기다립니다</translation>
    </message>
    <message>
        <source>M/D/{} (Crommelin)</source>
        <translation>M/D/{} (Crommelin)</translation>
    </message>
    <message>
        <source>M/G/1 with batches</source>
        <translation>묶음이 있는 M/G/1</translation>
    </message>
    <message>
        <source>an availability of {} is assumed, because none is stated: {}</source>
        <translation>가용성이 적혀 있지 않아 {}(으)로 가정합니다: {}</translation>
    </message>
    <message>
        <source>always up, because nothing is said about their availability: {}</source>
        <translation>가용성에 대해 적힌 것이 없어 항상 작동하는 것으로 봅니다: {}</translation>
    </message>
    <message>
        <source>no time, because none is stated: {}</source>
        <translation>시간이 적혀 있지 않아 걸리지 않는 것으로 봅니다: {}</translation>
    </message>
    <message>
        <source>the share of failures that strikes all replicas of an element at once: {}</source>
        <translation>한 요소의 모든 복제본을 한꺼번에 멈추는 장애의 비율: {}</translation>
    </message>
    <message>
        <source>what stands for itself fails and is repaired independently of the rest</source>
        <translation>따로 서 있는 것은 나머지와 독립적으로 멈추고 수리됩니다</translation>
    </message>
    <message>
        <source>an actor, or something that nothing else uses</source>
        <translation>행위자, 또는 다른 것이 쓰지 않는 것</translation>
    </message>
    <message>
        <source>a larger budget</source>
        <translation>더 큰 계산 한도</translation>
    </message>
    <message>
        <source>how long it takes to recover from the loss of {}</source>
        <translation>{}을(를) 잃은 뒤 복구하는 데 걸리는 시간</translation>
    </message>
    <message>
        <source>how much data the loss of {} costs</source>
        <translation>{}을(를) 잃을 때 잃는 데이터의 양</translation>
    </message>
    <message>
        <source>an element {} that can be up or down</source>
        <translation>작동하거나 멈출 수 있는 요소 {}</translation>
    </message>
    <message>
        <source>no copy of {} is left</source>
        <translation>{}의 사본이 남아 있지 않습니다</translation>
    </message>
    <message>
        <source>the probability of {} is not between 0 and 1</source>
        <translation>{}의 확률이 0과 1 사이가 아닙니다</translation>
    </message>
    <message>
        <source>node {} has an input that does not come before it</source>
        <translation>노드 {}의 입력이 그보다 앞에 있지 않습니다</translation>
    </message>
    <message>
        <source>node {} is of a basic event that does not exist</source>
        <translation>노드 {}의 기본 사건이 없습니다</translation>
    </message>
    <message>
        <source>node {} negates {} inputs, not one</source>
        <translation>노드 {}이(가) 부정하는 입력이 하나가 아니라 {}개입니다</translation>
    </message>
    <message>
        <source>the top event is a node that does not exist</source>
        <translation>정상 사건의 노드가 없습니다</translation>
    </message>
    <message>
        <source>the best shares of so many choices among targets</source>
        <translation>이렇게 많은 대상 선택의 가장 좋은 비율</translation>
    </message>
    <message>
        <source>what {} can take is not known</source>
        <translation>{}이(가) 받아들일 수 있는 양을 알 수 없습니다</translation>
    </message>
    <message>
        <source>how long {} holds its threads while the elements it calls are busy</source>
        <translation>호출하는 요소가 바쁜 동안 {}이(가) 스레드를 잡고 있는 시간</translation>
    </message>
    <message>
        <source>what {} can take</source>
        <translation>{}이(가) 받아들일 수 있는 양</translation>
    </message>
    <message>
        <source>the limits of the platform of {}</source>
        <translation>{}의 플랫폼 한계</translation>
    </message>
    <message>
        <source>the size of the records in {}</source>
        <translation>{}에 있는 레코드의 크기</translation>
    </message>
    <message>
        <source>has no element &apos;{}&apos; that can be up or down</source>
        <translation>가동하거나 멈출 수 있는 요소 &apos;{}&apos;이(가) 없습니다</translation>
    </message>
    <message>
        <source>has nothing that can be up or down</source>
        <translation>가동하거나 멈출 수 있는 것이 없습니다</translation>
    </message>
    <message>
        <source>has {} entries, each with a fault tree of its own; name one: {}</source>
        <translation>진입점이 {}개이며 각각 고장 트리가 따로 있습니다. 하나를 지정하세요: {}</translation>
    </message>
    <message>
        <source>hosts, sites or providers, and what stands on them</source>
        <translation>호스트, 사이트 또는 제공자와 그 위에 있는 것</translation>
    </message>
    <message>
        <source>{}: {} leads to &apos;{}&apos;, which is an actor; no relation is drawn</source>
        <translation>{}: {}이(가) 가리키는 &apos;{}&apos;은(는) 행위자입니다. 관계를 그리지 않습니다</translation>
    </message>
    <message>
        <source>{}: {} names &apos;{}&apos;, which is no {} of this project; no relation is drawn</source>
        <translation>{}: {}에 적힌 &apos;{}&apos;은(는) 이 프로젝트의 {}이(가) 아닙니다. 관계를 그리지 않습니다</translation>
    </message>
    <message>
        <source>{}: {} leads to nothing that is in these files; no relation is drawn</source>
        <translation>{}: {}이(가) 가리키는 것이 이 파일들에 없습니다. 관계를 그리지 않습니다</translation>
    </message>
    <message>
        <source>{} is no key of {} and is ignored</source>
        <translation>{}은(는) {}의 키가 아니어서 무시합니다</translation>
    </message>
    <message>
        <source>{} is no key of {} and is ignored; is &apos;{}&apos; meant?</source>
        <translation>{}은(는) {}의 키가 아니어서 무시합니다. &apos;{}&apos;을(를) 뜻했습니까?</translation>
    </message>
    <message>
        <source>{}: more than the {} MiB of text that are accepted, with everything that is repeated written out</source>
        <translation>{}: 반복되는 것을 모두 풀어 쓰면 허용되는 {} MiB보다 깁니다</translation>
    </message>
    <message>
        <source>is of no known format; accepted are Corbel&apos;s YAML (with a key &apos;corbel&apos;), Compose files (with &apos;services&apos;), Kubernetes manifests (with &apos;apiVersion&apos; and &apos;kind&apos;) and Structurizr workspaces</source>
        <translation>알 수 없는 형식입니다. Corbel YAML(&apos;corbel&apos; 키가 있음), Compose 파일(&apos;services&apos;가 있음), Kubernetes 매니페스트(&apos;apiVersion&apos;과 &apos;kind&apos;가 있음), Structurizr 작업 공간을 받습니다</translation>
    </message>
    <message>
        <source>has no workload; expected at least one Deployment, StatefulSet, DaemonSet, ReplicaSet, Job, CronJob or Pod</source>
        <translation>워크로드가 없습니다. Deployment, StatefulSet, DaemonSet, ReplicaSet, Job, CronJob, Pod 중 하나 이상이 있어야 합니다</translation>
    </message>
    <message>
        <source>has no workload; found {}, expected at least one Deployment, StatefulSet, DaemonSet, ReplicaSet, Job, CronJob or Pod</source>
        <translation>워크로드가 없고 {}만 있습니다. Deployment, StatefulSet, DaemonSet, ReplicaSet, Job, CronJob, Pod 중 하나 이상이 있어야 합니다</translation>
    </message>
    <message>
        <source>a list of ports</source>
        <translation>포트 목록</translation>
    </message>
    <message>
        <source>{}: a port needs &apos;port&apos;, its number</source>
        <translation>{}: 포트에는 번호인 &apos;port&apos;가 있어야 합니다</translation>
    </message>
    <message>
        <source>{}: has no selector; who answers to it is not in these files</source>
        <translation>{}: selector가 없습니다. 응답하는 쪽이 이 파일들에 없습니다</translation>
    </message>
    <message>
        <source>{}: selects no workload of these files</source>
        <translation>{}: 이 파일들의 워크로드를 고르지 않습니다</translation>
    </message>
    <message>
        <source>{}: stands for &apos;{}&apos;, a name of another namespace, which is not followed</source>
        <translation>{}: 다른 네임스페이스의 이름 &apos;{}&apos;을(를) 가리키며, 따라가지 않습니다</translation>
    </message>
    <message>
        <source>{}: leads to no workload of these files</source>
        <translation>{}: 이 파일들의 워크로드로 이어지지 않습니다</translation>
    </message>
    <message>
        <source>{}: names no Service; no relation is drawn</source>
        <translation>{}: Service를 적지 않았습니다. 관계를 그리지 않습니다</translation>
    </message>
    <message>
        <source>{}: the Service &apos;{}&apos; is not in these files; no relation is drawn</source>
        <translation>{}: Service &apos;{}&apos;이(가) 이 파일들에 없습니다. 관계를 그리지 않습니다</translation>
    </message>
    <message>
        <source>{}: more than the {} rules that are accepted</source>
        <translation>{}: 허용되는 규칙 {}개보다 많습니다</translation>
    </message>
    <message>
        <source>{}: what a Secret sets is not read; addresses in it give no relation</source>
        <translation>{}: Secret이 정하는 값은 읽지 않습니다. 그 안의 주소는 관계가 되지 않습니다</translation>
    </message>
    <message>
        <source>{}: expected a variable with &apos;name&apos; and &apos;value&apos;</source>
        <translation>{}: &apos;name&apos;과 &apos;value&apos;가 있는 변수여야 합니다</translation>
    </message>
    <message>
        <source>{}.{}: its value stands in a Secret, which is not read; an address in it gives no relation</source>
        <translation>{}.{}: 값이 Secret에 있어 읽지 않습니다. 그 안의 주소는 관계가 되지 않습니다</translation>
    </message>
    <message>
        <source>{}: the ConfigMap &apos;{}&apos; is not in these files; addresses in it give no relation</source>
        <translation>{}: ConfigMap &apos;{}&apos;이(가) 이 파일들에 없습니다. 그 안의 주소는 관계가 되지 않습니다</translation>
    </message>
    <message>
        <source>a mapping of texts by name</source>
        <translation>이름마다 글을 적은 매핑</translation>
    </message>
    <message>
        <source>is a Helm template, whose &apos;{{&apos; is still to be filled in; render it with &apos;helm template&apos; first and import what that prints</source>
        <translation>아직 &apos;{{&apos;을 채우지 않은 Helm 템플릿입니다. 먼저 &apos;helm template&apos;으로 만든 뒤 그 출력을 가져오십시오</translation>
    </message>
    <message>
        <source>a Kubernetes object with &apos;apiVersion&apos; and &apos;kind&apos;</source>
        <translation>&apos;apiVersion&apos;과 &apos;kind&apos;가 있는 Kubernetes 객체</translation>
    </message>
    <message>
        <source>found a document without {}; expected a Kubernetes object with &apos;apiVersion&apos;, &apos;kind&apos; and &apos;metadata&apos;</source>
        <translation>{}이(가) 없는 문서입니다. &apos;apiVersion&apos;, &apos;kind&apos;, &apos;metadata&apos;가 있는 Kubernetes 객체여야 합니다</translation>
    </message>
    <message>
        <source>more than the {} Kubernetes objects that are accepted</source>
        <translation>허용되는 Kubernetes 객체 {}개보다 많습니다</translation>
    </message>
    <message>
        <source>{}: has no metadata.name</source>
        <translation>{}: metadata.name이 없습니다</translation>
    </message>
    <message>
        <source>{}: &apos;{}&apos; is no name of a Kubernetes object; accepted are up to {} of a-z 0-9 . -</source>
        <translation>{}: &apos;{}&apos;은(는) Kubernetes 객체 이름이 아닙니다. a-z 0-9 . - 를 {}자까지 받습니다</translation>
    </message>
    <message>
        <source>{}: &apos;{}&apos; is no name of a namespace; accepted are up to {} of a-z 0-9 . -</source>
        <translation>{}: &apos;{}&apos;은(는) 네임스페이스 이름이 아닙니다. a-z 0-9 . - 를 {}자까지 받습니다</translation>
    </message>
    <message>
        <source>{} stands at {}:{} too; what stands here counts</source>
        <translation>{}은(는) {}:{}에도 있습니다. 여기 적힌 것을 따릅니다</translation>
    </message>
    <message>
        <source>{} is not imported</source>
        <translation>{}은(는) 가져오지 않습니다</translation>
    </message>
    <message>
        <source>{} is not imported; there are {} of them, and this is the first</source>
        <translation>{}은(는) 가져오지 않습니다. 모두 {}개이며 이것이 첫째입니다</translation>
    </message>
    <message>
        <source>{} was made by {} and is not imported beside it</source>
        <translation>{}은(는) {}이(가) 만든 것이어서 따로 가져오지 않습니다</translation>
    </message>
    <message>
        <source>a mapping with &apos;containers&apos;</source>
        <translation>&apos;containers&apos;가 있는 매핑</translation>
    </message>
    <message>
        <source>{}.{} is not imported; which nodes it runs on is not in these files</source>
        <translation>{}.{}은(는) 가져오지 않습니다. 어느 노드에서 도는지가 이 파일들에 없습니다</translation>
    </message>
    <message>
        <source>{}: expected at least one container under &apos;containers&apos;</source>
        <translation>{}: &apos;containers&apos;에 컨테이너가 하나 이상 있어야 합니다</translation>
    </message>
    <message>
        <source>a list of containers</source>
        <translation>컨테이너 목록</translation>
    </message>
    <message>
        <source>an amount such as 250m or 0.5</source>
        <translation>250m이나 0.5 같은 양</translation>
    </message>
    <message>
        <source>a size such as 128Mi or 1Gi</source>
        <translation>128Mi나 1Gi 같은 크기</translation>
    </message>
    <message>
        <source>{}: found &apos;{}&apos;; expected {}</source>
        <translation>{}: &apos;{}&apos;이(가) 있습니다. {}이(가) 와야 합니다</translation>
    </message>
    <message>
        <source>{}: {} of {} containers say how much {} they ask for; that of the pod is left open</source>
        <translation>{}: {}개가 요청량을 적었습니다(컨테이너 모두 {}개, {}). 파드의 양은 비워 둡니다</translation>
    </message>
    <message>
        <source>{}: a metric other than the utilisation of the processor is not imported</source>
        <translation>{}: 프로세서 이용률이 아닌 지표는 가져오지 않습니다</translation>
    </message>
    <message>
        <source>{}: keeps between {} and {} replicas, so that {} has {} and not {}</source>
        <translation>{}: 복제본을 {}개에서 {}개 사이로 지키므로 {}의 복제본은 {}개이며 {}개가 아닙니다</translation>
    </message>
    <message>
        <source>{}: expected &apos;kind&apos; and &apos;name&apos; of what it scales</source>
        <translation>{}: 조절할 대상의 &apos;kind&apos;와 &apos;name&apos;이 있어야 합니다</translation>
    </message>
    <message>
        <source>{}: scales {}/{}, which is not in these files</source>
        <translation>{}: 조절 대상 {}/{}이(가) 이 파일들에 없습니다</translation>
    </message>
    <message>
        <source>{}: expected spec.maxReplicas, a whole number of at least minReplicas, which is {}</source>
        <translation>{}: spec.maxReplicas는 minReplicas({}) 이상의 정수여야 합니다</translation>
    </message>
    <message>
        <source>{}: aims at {} % of what is requested, which is no utilisation; the target is left out</source>
        <translation>{}: 요청량의 {} %를 목표로 하여 이용률이 아닙니다. 목표는 비워 둡니다</translation>
    </message>
    <message>
        <source>{}: does not select exactly one workload of these files by its labels and is not imported</source>
        <translation>{}: 레이블로 이 파일들의 워크로드 하나를 고르지 않아 가져오지 않습니다</translation>
    </message>
    <message>
        <source>{}: keeps {} up, and {} has {}; what it needs is left open</source>
        <translation>{}: {}개를 지키게 하지만 {}에는 {}개가 있습니다. 필요한 수는 비워 둡니다</translation>
    </message>
    <message>
        <source>{}: has no {}, which says what it runs</source>
        <translation>{}: 무엇을 돌리는지 적는 {}이(가) 없습니다</translation>
    </message>
    <message>
        <source>{}: runs once on every node; how many there are is not in these files, and 1 is taken</source>
        <translation>{}: 노드마다 하나씩 돕니다. 노드 수가 이 파일들에 없어 1로 둡니다</translation>
    </message>
    <message>
        <source>variables in it make it longer than the {} bytes that are accepted</source>
        <translation>변수를 넣으면 허용되는 {}바이트보다 길어집니다</translation>
    </message>
    <message>
        <source>is no baseline; accepted is what &apos;corbel-cli check&apos; wrote with --format json or --format sarif</source>
        <translation>기준선이 아닙니다. &apos;corbel-cli check&apos;가 --format json 또는 --format sarif로 쓴 것을 받습니다</translation>
    </message>
    <message>
        <source>an object</source>
        <translation>객체</translation>
    </message>
    <message>
        <source>null</source>
        <translation>null</translation>
    </message>
    <message>
        <source>&apos;{}&apos;</source>
        <translation>&apos;{}&apos;</translation>
    </message>
    <message>
        <source>&apos;{}&apos; is {}; accepted is a list of objects</source>
        <translation>&apos;{}&apos;이(가) {}입니다. 객체의 목록을 받습니다</translation>
    </message>
    <message>
        <source>an entry of &apos;{}&apos; is {}; accepted are objects</source>
        <translation>&apos;{}&apos;의 항목이 {}입니다. 객체를 받습니다</translation>
    </message>
    <message>
        <source>&apos;findings&apos; is nothing; accepted is a list of objects</source>
        <translation>&apos;findings&apos;가 없습니다. 객체의 목록을 받습니다</translation>
    </message>
    <message>
        <source>the findings are those of &apos;{}&apos;; accepted are those of &apos;Corbel&apos;</source>
        <translation>&apos;{}&apos;의 점검 결과입니다. &apos;Corbel&apos;의 점검 결과를 받습니다</translation>
    </message>
    <message>
        <source>&apos;results&apos; is nothing; accepted is a list of objects</source>
        <translation>&apos;results&apos;가 없습니다. 객체의 목록을 받습니다</translation>
    </message>
    <message>
        <source>It takes the availability of {}.</source>
        <translation>{}의 가용성이 필요합니다.</translation>
    </message>
    <message>
        <source>what {} reads</source>
        <translation>{}이(가) 읽는 것</translation>
    </message>
    <message>
        <source>Objective missed: {}</source>
        <translation>목표 미달: {}</translation>
    </message>
    <message>
        <source>Objective undecided: {}</source>
        <translation>목표 미정: {}</translation>
    </message>
    <message>
        <source>Objective undecided: {}; missing: {}</source>
        <translation>목표 미정: {}; 빠진 값: {}</translation>
    </message>
    <message>
        <source>Give each service on {} a container of its own</source>
        <translation>{}의 서비스마다 전용 컨테이너 두기</translation>
    </message>
    <message>
        <source>Let {} send its requests to {} through a stream</source>
        <translation>{}의 요청을 스트림을 거쳐 {}(으)로 보내기</translation>
    </message>
    <message>
        <source>Make {} calls asynchronous by streams</source>
        <translation>호출 {}개를 스트림으로 비동기화</translation>
    </message>
    <message>
        <source>Remove the relation from {} to {}</source>
        <translation>{}에서 {}(으)로 가는 관계 제거</translation>
    </message>
    <message>
        <source>Remove the {} relations that close the circle</source>
        <translation>순환을 닫는 관계 {}개 제거</translation>
    </message>
    <message>
        <source>Let {} start and work without {}</source>
        <translation>{}이(가) {} 없이도 시작하고 동작하게 하기</translation>
    </message>
    <message>
        <source>Make the {} relations that close the circle soft</source>
        <translation>순환을 닫는 관계 {}개를 느슨하게 하기</translation>
    </message>
    <message>
        <source>Let callers find {} dynamically</source>
        <translation>호출자가 {}을(를) 동적으로 찾게 하기</translation>
    </message>
    <message>
        <source>Put a circuit breaker on the call from {} to {}</source>
        <translation>{}에서 {}(으)로 가는 호출에 서킷 브레이커 두기</translation>
    </message>
    <message>
        <source>Put an API gateway before {}</source>
        <translation>{} 앞에 API 게이트웨이 두기</translation>
    </message>
    <message>
        <source>Let {} alone use {}, and the others ask it</source>
        <translation>{}만 {}을(를) 쓰고 다른 서비스는 그 서비스에 요청하게 하기</translation>
    </message>
    <message>
        <source>Let {} ask {} instead of {}</source>
        <translation>{}이(가) {}에 요청하게 하기 ({} 대신)</translation>
    </message>
    <message>
        <source>Give {} to {}</source>
        <translation>{}을(를) {}에 맡기기</translation>
    </message>
    <message>
        <source>Lead the call from {} to {} through {}</source>
        <translation>{}에서 {}(으)로 가는 호출이 {}을(를) 거치게 하기</translation>
    </message>
    <message>
        <source>reads of a store beside the cache</source>
        <translation>캐시 옆 저장소의 읽기</translation>
    </message>
    <message>
        <source>a second cell</source>
        <translation>두 번째 셀</translation>
    </message>
    <message>
        <source>Let {} run on {}</source>
        <translation>{}을(를) {}에서 실행</translation>
    </message>
    <message>
        <source>Let {} parts run on {}</source>
        <translation>구성 요소 {}개를 {}에서 실행</translation>
    </message>
    <message>
        <source>a service at the provider</source>
        <translation>제공자의 서비스</translation>
    </message>
    <message>
        <source>a host with provider and service-model</source>
        <translation>제공자와 서비스 모델이 있는 호스트</translation>
    </message>
    <message>
        <source>a service that writes the write store</source>
        <translation>쓰기 저장소에 쓰는 서비스</translation>
    </message>
    <message>
        <source>reads of a store that is fed from another</source>
        <translation>다른 저장소에서 채워지는 저장소의 읽기</translation>
    </message>
    <message>
        <source>how long a record takes by {}</source>
        <translation>{}을(를) 거치는 레코드의 소요 시간</translation>
    </message>
    <message>
        <source>a store that is fed from another</source>
        <translation>다른 저장소에서 채워지는 저장소</translation>
    </message>
    <message>
        <source>Replicate {} to {}</source>
        <translation>{}을(를) {}(으)로 복제</translation>
    </message>
    <message>
        <source>Let {} use {} instead of {}</source>
        <translation>{}이(가) {}을(를) 쓰게 하기 ({} 대신)</translation>
    </message>
    <message>
        <source>an actor that calls it, and its rate</source>
        <translation>호출하는 행위자와 그 빈도</translation>
    </message>
    <message>
        <source>a second service at the hub</source>
        <translation>허브의 두 번째 서비스</translation>
    </message>
    <message>
        <source>calls between services</source>
        <translation>서비스 사이의 호출</translation>
    </message>
    <message>
        <source>a bus between services</source>
        <translation>서비스 사이의 버스</translation>
    </message>
    <message>
        <source>requests between the layers</source>
        <translation>계층 사이의 요청</translation>
    </message>
    <message>
        <source>the order of the tiers</source>
        <translation>계층의 순서</translation>
    </message>
    <message>
        <source>Let {} write {} instead of {}</source>
        <translation>{}이(가) {}에 쓰게 하기 ({} 대신)</translation>
    </message>
    <message>
        <source>Let {} fail over to {}</source>
        <translation>{}을(를) {}(으)로 장애 조치하기</translation>
    </message>
    <message>
        <source>one leader</source>
        <translation>리더 하나</translation>
    </message>
    <message>
        <source>Let {} use the interface of {}</source>
        <translation>{}이(가) {}의 인터페이스를 쓰게 하기</translation>
    </message>
    <message>
        <source>Let {} live without {}</source>
        <translation>{}이(가) {} 없이도 동작하게 하기</translation>
    </message>
    <message>
        <source>a publisher and a subscriber of one stream</source>
        <translation>한 스트림의 발행자와 구독자</translation>
    </message>
    <message>
        <source>a stream</source>
        <translation>스트림</translation>
    </message>
    <message>
        <source>streams without a circle</source>
        <translation>순환 없는 스트림</translation>
    </message>
    <message>
        <source>Let {} read {}</source>
        <translation>{}이(가) {}을(를) 읽게 하기</translation>
    </message>
    <message>
        <source>Let {} write {}</source>
        <translation>{}이(가) {}에 쓰게 하기</translation>
    </message>
    <message>
        <source>Let {} send requests to {}</source>
        <translation>{}이(가) {}에 요청을 보내게 하기</translation>
    </message>
    <message>
        <source>requests from the peers to a shared store</source>
        <translation>피어가 공유 저장소에 보내는 요청</translation>
    </message>
    <message>
        <source>peers that work on the same data</source>
        <translation>같은 데이터로 작업하는 피어</translation>
    </message>
    <message>
        <source>calls of services with a sidecar</source>
        <translation>사이드카가 있는 서비스의 호출</translation>
    </message>
    <message>
        <source>a service</source>
        <translation>서비스</translation>
    </message>
    <message>
        <source>State the key of {}: {}</source>
        <translation>{}의 키 명시: {}</translation>
    </message>
    <message>
        <source>Lead the requests of {} through {}</source>
        <translation>{}의 요청이 {}을(를) 거치게 하기</translation>
    </message>
    <message>
        <source>Let {} take over from {} automatically</source>
        <translation>{}이(가) {}을(를) 자동으로 이어받게 하기</translation>
    </message>
    <message>
        <source>something that fails over to another</source>
        <translation>다른 것으로 장애 조치하는 것</translation>
    </message>
    <message>
        <source>a facade before the old and the new</source>
        <translation>기존과 신규 앞의 파사드</translation>
    </message>
    <message>
        <source>more steps of the availability analysis</source>
        <translation>가용성 분석의 단계 추가</translation>
    </message>
    <message>
        <source>entries that need it</source>
        <translation>이것이 필요한 진입점</translation>
    </message>
    <message>
        <source>a relation that replicates the data</source>
        <translation>데이터를 복제하는 관계</translation>
    </message>
    <message>
        <source>{} → {}</source>
        <translation>{} → {}</translation>
    </message>
    <message>
        <source>it stands in no tier</source>
        <translation>어느 계층에도 속하지 않습니다</translation>
    </message>
    <message>
        <source>{} is not stated</source>
        <translation>{}이(가) 명시되지 않았습니다</translation>
    </message>
    <message>
        <source>{} is {}</source>
        <translation>{}이(가) {}입니다</translation>
    </message>
    <message>
        <source>Set {} of {} to {}</source>
        <translation>{1}의 {0}을(를) {2}(으)로 설정</translation>
    </message>
    <message>
        <source>{}; {}</source>
        <translation>{}; {}</translation>
    </message>
    <message>
        <source>Clear {} of {}</source>
        <translation>{1}의 {0} 지우기</translation>
    </message>
    <message>
        <source>Set {} of {} to false</source>
        <translation>{1}의 {0}을(를) false로 설정</translation>
    </message>
    <message>
        <source>Set {} of {} to true</source>
        <translation>{1}의 {0}을(를) true로 설정</translation>
    </message>
    <message>
        <source>{} ({})</source>
        <translation>{} ({})</translation>
    </message>
    <message>
        <source>{}: {} ({})</source>
        <translation>{}: {} ({})</translation>
    </message>
    <message>
        <source>{}: undecided without {}</source>
        <translation>{}: {} 없이는 미정</translation>
    </message>
    <message>
        <source>&apos;{}&apos; is a key of {}; asked here are {}</source>
        <translation>&apos;{}&apos;은(는) {}의 키입니다. 여기서 묻는 것은 {}입니다</translation>
    </message>
    <message>
        <source>{}, if need be after &gt;=, &lt;=, &gt;, &lt;, = or != and in quotes; or stated, or missing</source>
        <translation>{}, 필요하면 &gt;=, &lt;=, &gt;, &lt;, =, != 뒤에 따옴표로 묶어서; 또는 stated, missing</translation>
    </message>
    <message>
        <source>a text or a pattern such as pay-*, at most {} characters; or stated, or missing</source>
        <translation>텍스트 또는 pay-* 같은 패턴, 최대 {}자; 또는 stated, missing</translation>
    </message>
    <message>
        <source>{}; or stated, or missing</source>
        <translation>{}; 또는 stated, missing</translation>
    </message>
    <message>
        <source>true or false; or stated, or missing</source>
        <translation>true 또는 false; 또는 stated, missing</translation>
    </message>
    <message>
        <source>stated or missing</source>
        <translation>stated 또는 missing</translation>
    </message>
    <message>
        <source>&apos;{}&apos;: a text that begins with ! has to stand in quotes, such as &quot;!= x&quot;</source>
        <translation>&apos;{}&apos;: !로 시작하는 텍스트는 &quot;!= x&quot;처럼 따옴표로 묶어야 합니다</translation>
    </message>
    <message>
        <source>&apos;{}&apos; is an empty list, which nothing matches</source>
        <translation>&apos;{}&apos;이(가) 빈 목록이라 아무것도 일치하지 않습니다</translation>
    </message>
    <message>
        <source>rule id &apos;{}&apos; is taken in {}</source>
        <translation>규칙 id &apos;{}&apos;은(는) {}에서 이미 쓰입니다</translation>
    </message>
    <message>
        <source>&apos;id&apos; is {}; accepted are a-z 0-9 . _ -, 1 to 63 of them, a letter or digit first</source>
        <translation>&apos;id&apos;가 {}입니다. a-z 0-9 . _ - 1~63자를 받으며 첫 글자는 문자나 숫자입니다</translation>
    </message>
    <message>
        <source>&apos;{}&apos; is a rule of Corbel&apos;s own; another id is needed</source>
        <translation>&apos;{}&apos;은(는) Corbel 자체의 규칙입니다. 다른 id가 필요합니다</translation>
    </message>
    <message>
        <source>this rule has {} conditions; accepted are at most {}</source>
        <translation>이 규칙의 조건이 {}개입니다. 최대 {}개를 받습니다</translation>
    </message>
    <message>
        <source>&apos;{}&apos; is {}; accepted are error, warning, hint</source>
        <translation>&apos;{}&apos;이(가) {}입니다. error, warning, hint를 받습니다</translation>
    </message>
    <message>
        <source>a rule is about &apos;elements&apos; or about &apos;relations&apos;: one of the two keys is required</source>
        <translation>규칙은 &apos;elements&apos; 또는 &apos;relations&apos;에 관한 것이며 둘 중 한 키가 필요합니다</translation>
    </message>
    <message>
        <source>&apos;{}&apos; without &apos;count&apos;, which is required</source>
        <translation>&apos;{}&apos;에 필수인 &apos;count&apos;가 없습니다</translation>
    </message>
    <message>
        <source>&apos;{}.of&apos; is {}; accepted is a map with one key that says what is counted, such as {outgoing: {kind: calls}}</source>
        <translation>&apos;{}.of&apos;가 {}입니다. {outgoing: {kind: calls}}처럼 무엇을 셀지 말하는 키 하나가 있는 맵을 받습니다</translation>
    </message>
    <message>
        <source>&apos;{}.of&apos; counts for each element, but this rule is about relations</source>
        <translation>&apos;{}.of&apos;는 요소마다 세지만 이 규칙은 관계에 관한 것입니다</translation>
    </message>
    <message>
        <source>&apos;layers&apos; judges relations, but this rule is about elements</source>
        <translation>&apos;layers&apos;는 관계를 판단하지만 이 규칙은 요소에 관한 것입니다</translation>
    </message>
    <message>
        <source>&apos;layers&apos; is {}; accepted is a list of two or more, from top to bottom</source>
        <translation>&apos;layers&apos;가 {}입니다. 위에서 아래로 둘 이상의 목록을 받습니다</translation>
    </message>
    <message>
        <source>not a rule file; it has to begin with &apos;corbel-rules: 1&apos;</source>
        <translation>규칙 파일이 아닙니다. &apos;corbel-rules: 1&apos;로 시작해야 합니다</translation>
    </message>
    <message>
        <source>this rule file has format version {}; this program reads version 1, so it needs a newer Corbel</source>
        <translation>이 규칙 파일의 형식 버전은 {}입니다. 이 프로그램은 버전 1을 읽으므로 더 새로운 Corbel이 필요합니다</translation>
    </message>
    <message>
        <source>&apos;corbel-rules&apos; is {}; accepted is 1</source>
        <translation>&apos;corbel-rules&apos;가 {}입니다. 1을 받습니다</translation>
    </message>
    <message>
        <source>{}; what begins with &gt; has to stand in quotes, such as &quot;&gt;= 2&quot;</source>
        <translation>{}; &gt;로 시작하는 것은 &quot;&gt;= 2&quot;처럼 따옴표로 묶어야 합니다</translation>
    </message>
    <message>
        <source>a rule file without &apos;rules&apos;, which is required</source>
        <translation>규칙 파일에 필수인 &apos;rules&apos;가 없습니다</translation>
    </message>
    <message>
        <source>&apos;rules&apos; is {}; accepted is a list of rules</source>
        <translation>&apos;rules&apos;가 {}입니다. 규칙의 목록을 받습니다</translation>
    </message>
    <message>
        <source>a rule is {}; accepted is a map of keys</source>
        <translation>규칙이 {}입니다. 키의 맵을 받습니다</translation>
    </message>
    <message>
        <source>a selector is {}; accepted is a map such as {kind: {}}, an id, a pattern or a list of them</source>
        <translation>선택자가 {}입니다. {kind: {}} 같은 맵, id, 패턴 또는 그 목록을 받습니다</translation>
    </message>
    <message>
        <source>&apos;kind&apos; leaves nothing: asked are only {}</source>
        <translation>&apos;kind&apos;로 남는 것이 없습니다. 묻는 것은 {}뿐입니다</translation>
    </message>
    <message>
        <source>&apos;{}&apos; is asked of teams; asked here are {}</source>
        <translation>&apos;{}&apos;은(는) 팀에 묻는 것입니다. 여기서 묻는 것은 {}입니다</translation>
    </message>
    <message>
        <source>&apos;crosses&apos; is {}; accepted are {}</source>
        <translation>&apos;crosses&apos;가 {}입니다. {}을(를) 받습니다</translation>
    </message>
    <message>
        <source>&apos;crosses&apos; is {}{}</source>
        <translation>&apos;crosses&apos;가 {}입니다{}</translation>
    </message>
    <message>
        <source>&apos;{}&apos; is {}; accepted is a list of selectors</source>
        <translation>&apos;{}&apos;이(가) {}입니다. 선택자의 목록을 받습니다</translation>
    </message>
    <message>
        <source>&apos;kind&apos; is {}; accepted are {}</source>
        <translation>&apos;kind&apos;가 {}입니다. {}을(를) 받습니다</translation>
    </message>
    <message>
        <source>&apos;kind&apos; is {}{}</source>
        <translation>&apos;kind&apos;가 {}입니다{}</translation>
    </message>
    <message>
        <source>&apos;{}&apos; is {}; accepted is a text, a pattern such as pay-* or a list of them</source>
        <translation>&apos;{}&apos;이(가) {}입니다. 텍스트, pay-* 같은 패턴 또는 그 목록을 받습니다</translation>
    </message>
    <message>
        <source>&apos;{}&apos; is {}; accepted is a text or a pattern such as pay-*, which begins with no !</source>
        <translation>&apos;{}&apos;이(가) {}입니다. !로 시작하지 않는 텍스트나 pay-* 같은 패턴을 받습니다</translation>
    </message>
    <message>
        <source>{} elements wait for each other in a circle: {}</source>
        <translation>요소 {}개가 서로를 순환하며 기다립니다: {}</translation>
    </message>
    <message>
        <source>{} elements cannot start before each other: {}</source>
        <translation>요소 {}개가 서로보다 먼저 시작할 수 없습니다: {}</translation>
    </message>
    <message>
        <source>{} is called at a fixed address by {}</source>
        <translation>{}이(가) 고정 주소로 호출됩니다. 호출자: {}</translation>
    </message>
    <message>
        <source>{} calls {} with neither a timeout nor a circuit breaker</source>
        <translation>{}이(가) 타임아웃도 서킷 브레이커도 없이 {}을(를) 호출합니다</translation>
    </message>
    <message>
        <source>{} is called from outside by {}, with no gateway between</source>
        <translation>외부의 {1}이(가) {0}을(를) 게이트웨이 없이 호출합니다</translation>
    </message>
    <message>
        <source>{} is used by {} services: {}</source>
        <translation>{}을(를) 서비스 {}개가 사용합니다: {}</translation>
    </message>
    <message>
        <source>{} services share the container {}: {}</source>
        <translation>서비스 {}개가 컨테이너 {}을(를) 함께 씁니다: {}</translation>
    </message>
    <message>
        <source>{} uses {}, which belongs to {}</source>
        <translation>{}이(가) {}을(를) 사용하는데, 이것은 {}의 것입니다</translation>
    </message>
    <message>
        <source>All {} elements of {} are of one kind: {}</source>
        <translation>요소 {}개 모두({})가 한 종류입니다: {}</translation>
    </message>
    <message>
        <source>All {} elements of {} lie in one layer: {}</source>
        <translation>요소 {}개 모두({})가 한 계층에 있습니다: {}</translation>
    </message>
    <message>
        <source>{} has more relations with what belongs to {} ({}) than with what belongs to its own team {} ({})</source>
        <translation>{}은(는) {}에 속한 것과의 관계({})가 자기 팀 {}에 속한 것과의 관계({})보다 많습니다</translation>
    </message>
    <message>
        <source>&apos;{}&apos; is {}; accepted is a text</source>
        <translation>&apos;{}&apos;이(가) {}입니다. 텍스트를 받습니다</translation>
    </message>
    <message>
        <source>a rule without &apos;{}&apos;, which is required</source>
        <translation>규칙에 필수인 &apos;{}&apos;이(가) 없습니다</translation>
    </message>
    <message>
        <source>&apos;{}&apos; is {}; accepted is text</source>
        <translation>&apos;{}&apos;이(가) {}입니다. 텍스트를 받습니다</translation>
    </message>
    <message>
        <source>&apos;{}&apos; is {}; accepted is a whole number of at least 0</source>
        <translation>&apos;{}&apos;이(가) {}입니다. 0 이상의 정수를 받습니다</translation>
    </message>
    <message>
        <source>the file is empty; restore a copy, such as &apos;{}~&apos;, or begin a new document</source>
        <translation>파일이 비어 있습니다. &apos;{}~&apos; 같은 사본을 복원하거나 새 문서를 시작하십시오</translation>
    </message>
    <message>
        <source>neither a Corbel document nor text; give a .corbel or .corbel.yaml file, or import one of Compose, Kubernetes or Structurizr</source>
        <translation>Corbel 문서도 텍스트도 아닙니다. .corbel 또는 .corbel.yaml 파일을 열거나 Compose, Kubernetes, Structurizr 파일을 가져오십시오</translation>
    </message>
    <message>
        <source>No longer found, but approved by {}: {}</source>
        <translation>더 이상 없지만 {} 승인이 남아 있음: {}</translation>
    </message>
    <message>
        <source>No longer found, but approved by {}: {} ({})</source>
        <translation>더 이상 없지만 {} 승인이 남아 있음: {} ({})</translation>
    </message>
    <message>
        <source>Remove the approval</source>
        <translation>승인 제거</translation>
    </message>
    <message>
        <source>a circle</source>
        <translation>순환</translation>
    </message>
    <message>
        <source>{} or more</source>
        <translation>{} 이상</translation>
    </message>
    <message>
        <source>{} to {}</source>
        <translation>{}~{}</translation>
    </message>
    <message>
        <source>{}</source>
        <translation>{}</translation>
    </message>
    <message>
        <source>{}: {}, at least {} wanted</source>
        <translation>{}: {}, {} 이상이어야 합니다</translation>
    </message>
    <message>
        <source>{}: {}, at most {} accepted</source>
        <translation>{}: {}, {} 이하만 받습니다</translation>
    </message>
    <message>
        <source>it leads up, whatever the values are that are not stated</source>
        <translation>명시되지 않은 값이 무엇이든 위로 향합니다</translation>
    </message>
    <message>
        <source>it leads up from {} to {}</source>
        <translation>{}에서 {}(으)로, 위로 향합니다</translation>
    </message>
    <message>
        <source>another value is needed</source>
        <translation>다른 값이 필요합니다</translation>
    </message>
    <message>
        <source>needed is an amount of {} an hour, a month or a year</source>
        <translation>시간, 월 또는 연 단위의 {} 금액이 필요합니다</translation>
    </message>
    <message>
        <source>needed is an amount of {} that is paid once</source>
        <translation>한 번만 내는 {} 금액이 필요합니다</translation>
    </message>
    <message>
        <source>{}: undecided, because {} is {}, which cannot be compared with {}; {}</source>
        <translation>{}: 미정. {}이(가) {}이라 {}과(와) 비교할 수 없습니다. {}</translation>
    </message>
    <message>
        <source>an empty list</source>
        <translation>빈 목록</translation>
    </message>
    <message>
        <source>at once: {}</source>
        <translation>동시에: {}</translation>
    </message>
    <message>
        <source>no alternative holds: {}</source>
        <translation>성립하는 대안이 없습니다: {}</translation>
    </message>
    <message>
        <source>it is of kind {}</source>
        <translation>종류가 {}입니다</translation>
    </message>
    <message>
        <source>its id is {}</source>
        <translation>id가 {}입니다</translation>
    </message>
    <message>
        <source>it has no name</source>
        <translation>이름이 없습니다</translation>
    </message>
    <message>
        <source>its name is {}</source>
        <translation>이름이 {}입니다</translation>
    </message>
    <message>
        <source>{}, but has to be missing</source>
        <translation>{}, 그러나 없어야 합니다</translation>
    </message>
    <message>
        <source>relations of kind {} have no {}</source>
        <translation>{} 종류의 관계에는 {}이(가) 없습니다</translation>
    </message>
    <message>
        <source>elements of kind {} have no {}</source>
        <translation>{} 종류의 요소에는 {}이(가) 없습니다</translation>
    </message>
    <message>
        <source>{} is unlimited by default</source>
        <translation>{}의 기본값은 무제한입니다</translation>
    </message>
    <message>
        <source>{} is {} by default</source>
        <translation>{}의 기본값은 {}입니다</translation>
    </message>
    <message>
        <source>{} is stated</source>
        <translation>{}이(가) 명시되어 있습니다</translation>
    </message>
    <message>
        <source>no relation leaves it</source>
        <translation>나가는 관계가 없습니다</translation>
    </message>
    <message>
        <source>what leaves it is {}</source>
        <translation>나가는 것은 {}입니다</translation>
    </message>
    <message>
        <source>no relation reaches it</source>
        <translation>들어오는 관계가 없습니다</translation>
    </message>
    <message>
        <source>what reaches it is {}</source>
        <translation>들어오는 것은 {}입니다</translation>
    </message>
    <message>
        <source>nothing is inside it</source>
        <translation>안에 아무것도 없습니다</translation>
    </message>
    <message>
        <source>inside it is {}</source>
        <translation>안에 있는 것은 {}입니다</translation>
    </message>
    <message>
        <source>it owns nothing</source>
        <translation>소유한 것이 없습니다</translation>
    </message>
    <message>
        <source>it owns {}</source>
        <translation>{}을(를) 소유합니다</translation>
    </message>
    <message>
        <source>nothing contains it</source>
        <translation>이것을 포함하는 것이 없습니다</translation>
    </message>
    <message>
        <source>it is inside {}</source>
        <translation>{} 안에 있습니다</translation>
    </message>
    <message>
        <source>it is not said what it runs on</source>
        <translation>어디에서 실행되는지 명시되지 않았습니다</translation>
    </message>
    <message>
        <source>it runs on {}</source>
        <translation>{}에서 실행됩니다</translation>
    </message>
    <message>
        <source>it is not said what it stands on</source>
        <translation>무엇 위에 있는지 명시되지 않았습니다</translation>
    </message>
    <message>
        <source>it stands on {}</source>
        <translation>{} 위에 있습니다</translation>
    </message>
    <message>
        <source>no team owns it</source>
        <translation>소유한 팀이 없습니다</translation>
    </message>
    <message>
        <source>its team is {}</source>
        <translation>팀은 {}입니다</translation>
    </message>
    <message>
        <source>{} names nothing</source>
        <translation>{}이(가) 가리키는 것이 없습니다</translation>
    </message>
    <message>
        <source>it leaves {}</source>
        <translation>{}에서 나갑니다</translation>
    </message>
    <message>
        <source>it crosses {}: from {} to {}</source>
        <translation>{} 경계를 넘습니다: {}에서 {}(으)로</translation>
    </message>
    <message>
        <source>it crosses no {}: both ends are in {}</source>
        <translation>{} 경계를 넘지 않습니다: 양 끝이 모두 {}에 있습니다</translation>
    </message>
    <message>
        <source>it crosses no {}: {} is in none</source>
        <translation>{} 경계를 넘지 않습니다: {}이(가) 어디에도 속하지 않습니다</translation>
    </message>
    <message>
        <source>{}, wanted is {}</source>
        <translation>{}, {}이어야 합니다</translation>
    </message>
    <message>
        <source>{}, which is not accepted</source>
        <translation>{}, 받지 않는 것입니다</translation>
    </message>
    <message>
        <source>{}, not accepted is {}</source>
        <translation>{}, {}은(는) 받지 않습니다</translation>
    </message>
    <message>
        <source>&apos;elements&apos; stands beside &apos;relations&apos;; a rule is about one of the two</source>
        <translation>&apos;elements&apos;가 &apos;relations&apos;와 함께 있습니다. 규칙은 둘 중 하나에 관한 것입니다</translation>
    </message>
    <message>
        <source>a map of {} keys</source>
        <translation>키 {}개의 맵</translation>
    </message>
    <message>
        <source>{}; what begins with ! has to stand in quotes, such as &quot;!= cache&quot;</source>
        <translation>{}; !로 시작하는 것은 &quot;!= cache&quot;처럼 따옴표로 묶어야 합니다</translation>
    </message>
    <message>
        <source>{}; a pattern that begins with * has to stand in quotes, such as &quot;*-db&quot;</source>
        <translation>{}; *로 시작하는 패턴은 &quot;*-db&quot;처럼 따옴표로 묶어야 합니다</translation>
    </message>
    <message>
        <source>rule id &apos;{}&apos; is taken by the rule in line {}</source>
        <translation>규칙 id &apos;{}&apos;은(는) {}행의 규칙이 이미 씁니다</translation>
    </message>
    <message>
        <source>it needs no data that is drawn</source>
        <translation>그려진 데이터가 필요하지 않습니다</translation>
    </message>
    <message>
        <source>a copy of all its data is left</source>
        <translation>모든 데이터의 사본이 남아 있습니다</translation>
    </message>
    <message>
        <source>{} is a copy of {}, which is left</source>
        <translation>{}은(는) 남아 있는 {}의 사본입니다</translation>
    </message>
    <message>
        <source>{} is copied at once by {}</source>
        <translation>{}은(는) {}이(가) 곧바로 복사합니다</translation>
    </message>
    <message>
        <source>the lag of {}</source>
        <translation>{}의 지연</translation>
    </message>
    <message>
        <source>the interval of the backups of {} and the time to make one</source>
        <translation>{}의 백업 간격과 백업 한 번에 걸리는 시간</translation>
    </message>
    <message>
        <source>no wait by priority is computed; rates, busy shares and the ceiling hold</source>
        <translation>우선순위에 따른 대기는 계산하지 않습니다. 처리율, 사용률, 상한은 유효합니다</translation>
    </message>
    <message>
        <source>timeouts, retries and circuit breakers are not computed yet: the figures hold while none takes effect</source>
        <translation>타임아웃, 재시도, 서킷 브레이커는 아직 계산하지 않습니다. 이것들이 작동하지 않는 동안에는 수치가 유효합니다</translation>
    </message>
    <message>
        <source>the profile `{}` is not computed yet; constant, ramp and step are</source>
        <translation>프로필 `{}`은(는) 아직 계산하지 않습니다. constant, ramp, step을 계산합니다</translation>
    </message>
    <message>
        <source>faults are not computed yet: all elements stay up</source>
        <translation>장애는 아직 계산하지 않습니다. 모든 요소가 작동한다고 봅니다</translation>
    </message>
    <message>
        <source>no wait follows from an empirical distribution; rates, busy shares and the ceiling hold</source>
        <translation>경험 분포로는 대기를 구할 수 없습니다. 처리율, 사용률, 상한은 유효합니다</translation>
    </message>
    <message>
        <source>at most M/M/{}, split at random; at least {} s wait, M/M/{} of all together</source>
        <translation>무작위로 나눈 M/M/{0} 이하, 모두 합친 M/M/{2}의 대기 {1}초 이상</translation>
    </message>
    <message>
        <source>how well {} fits</source>
        <translation>{}의 적합도</translation>
    </message>
    <message>
        <source>what it costs all together</source>
        <translation>전체 비용</translation>
    </message>
    <message>
        <source>whether `{}` is met</source>
        <translation>`{}` 충족 여부</translation>
    </message>
    <message>
        <source>its fingerprints are of scheme {}; this program knows {}, so write the baseline anew with it</source>
        <translation>지문의 방식이 {}입니다. 이 프로그램은 {}을(를) 쓰므로 기준 파일을 이 프로그램으로 다시 쓰십시오</translation>
    </message>
    <message>
        <source>&apos;partialFingerprints&apos; is {}; accepted is an object with &apos;{}&apos;</source>
        <translation>&apos;partialFingerprints&apos;이(가) {}입니다. &apos;{}&apos;을(를) 가진 객체여야 합니다</translation>
    </message>
    <message>
        <source>{}: {}: found &apos;{}&apos;; expected a whole number or a percentage such as 50%</source>
        <translation>{}: {}에 &apos;{}&apos;이(가) 있습니다. 정수이거나 50% 같은 백분율이어야 합니다</translation>
    </message>
    <message>
        <source>{}: says neither minAvailable nor maxUnavailable and is not imported</source>
        <translation>{}: minAvailable도 maxUnavailable도 없어 가져오지 않습니다</translation>
    </message>
    <message>
        <source>relation &apos;{}&apos;: a &apos;{}&apos; relation cannot lead from kind {} to kind {}{}</source>
        <translation>관계 &apos;{}&apos;: &apos;{}&apos; 관계는 {} 종류에서 {} 종류(으)로 이어질 수 없습니다{}</translation>
    </message>
    <message>
        <source>is a named pipe; expected a file</source>
        <translation>명명된 파이프입니다. 파일이어야 합니다</translation>
    </message>
    <message>
        <source>down for certain, because the availability is 0: {}</source>
        <translation>가용성이 0이므로 반드시 중단되는 것: {}</translation>
    </message>
    <message>
        <source>there is nobody whose service could be judged</source>
        <translation>서비스를 판단할 대상이 없습니다</translation>
    </message>
    <message>
        <source>has {} equal replicas below &apos;{}&apos;: a fault tree in this format would name each of them, and {} are the most</source>
        <translation>&apos;{1}&apos; 아래에 같은 복제본이 {0}개 있습니다. 이 형식의 고장 트리는 복제본마다 이름을 적어야 하며 최대 {2}개입니다</translation>
    </message>
    <message>
        <source>how often the switch of {} works decides how often {} is up</source>
        <translation>{} 전환의 성공률이 {}의 가용성을 결정합니다</translation>
    </message>
    <message>
        <source>{} is down whenever {} is</source>
        <translation>{1}이(가) 중단되면 {0}도 항상 중단됩니다</translation>
    </message>
    <message>
        <source>{} is down when {} and one other are</source>
        <translation>{1}과(와) 다른 하나가 중단되면 {0}도 중단됩니다</translation>
    </message>
    <message>
        <source>{} is down when {} and several others are</source>
        <translation>{1}과(와) 다른 여럿이 중단되면 {0}도 중단됩니다</translation>
    </message>
    <message>
        <source>how often {} is up while {} is down</source>
        <translation>{1}이(가) 중단된 동안 {0}의 가용성</translation>
    </message>
    <message>
        <source>it was asked for, and nothing of that id can be up or down</source>
        <translation>요청되었지만 그 ID를 가진 것 가운데 작동하거나 중단될 수 있는 것이 없습니다</translation>
    </message>
    <message>
        <source>There are too many replicas to tell them apart: not all single points of failure and cut sets are known. {}</source>
        <translation>복제본이 너무 많아 하나하나 구별할 수 없습니다. 단일 장애점과 절단 집합을 모두 알지는 못합니다. {}</translation>
    </message>
    <message>
        <source>{} of the {} members of {} is up</source>
        <translation>{2}의 구성원 {1}개 중 {0}개가 작동</translation>
    </message>
    <message>
        <source>{} of the {} replicas of {} is up</source>
        <translation>{2}의 복제본 {1}개 중 {0}개가 작동</translation>
    </message>
    <message>
        <source>{} of the {} hosts of {} is up</source>
        <translation>{2}의 호스트 {1}개 중 {0}개가 작동</translation>
    </message>
    <message>
        <source>{} of the {} hosts of {} are up</source>
        <translation>{2}의 호스트 {1}개 중 {0}개가 작동</translation>
    </message>
    <message>
        <source>at most {} replicas of {}, or all of them in one place</source>
        <translation>{1}의 복제본 최대 {0}개, 또는 모두 한곳에</translation>
    </message>
    <message>
        <source>enough replicas of {}, which are too many to be told apart</source>
        <translation>{}의 복제본 가운데 충분한 수(하나하나 구별하기에는 너무 많음)</translation>
    </message>
    <message>
        <source>{} and {}</source>
        <translation>{}과(와) {}</translation>
    </message>
    <message>
        <source>the network between {} is always up, because no links lead from one to the other</source>
        <translation>{} 사이의 네트워크는 서로 잇는 링크가 없으므로 항상 작동한다고 봅니다</translation>
    </message>
    <message>
        <source>between {}, which have no link of their own, requests take other links in a row, and the sites between these have to be up</source>
        <translation>{} 사이에는 직접 링크가 없어 요청이 다른 링크를 차례로 거치며, 그 사이의 사이트도 작동해야 합니다</translation>
    </message>
    <message>
        <source>of the ways between {} only those of up to {} links count</source>
        <translation>{} 사이의 경로 중 링크 {}개 이하인 것만 셉니다</translation>
    </message>
    <message>
        <source>over {}</source>
        <translation>{} 경유</translation>
    </message>
    <message>
        <source>a way over links from {} to {}</source>
        <translation>{}에서 {}까지 링크를 지나는 경로</translation>
    </message>
    <message>
        <source>{} is never up: it needs {} alternatives of &apos;{}&apos;, and there is one</source>
        <translation>{0}은(는) 결코 작동하지 않습니다. &apos;{2}&apos;의 대안이 {1}개 필요한데 하나뿐입니다</translation>
    </message>
    <message>
        <source>{} is never up: it needs {} alternatives of &apos;{}&apos;, and there are {}</source>
        <translation>{0}은(는) 결코 작동하지 않습니다. &apos;{2}&apos;의 대안이 {1}개 필요한데 {3}개입니다</translation>
    </message>
    <message>
        <source>{} of the {} alternatives of {} is up</source>
        <translation>{2}의 대안 {1}개 중 {0}개가 작동</translation>
    </message>
    <message>
        <source>{} has {} replicas; each request goes to one of them, at random</source>
        <translation>{}의 복제본은 {}개이며 각 요청은 그중 하나로 무작위로 갑니다</translation>
    </message>
    <message>
        <source>{} has {} replicas; each request goes to one of them, by its policy</source>
        <translation>{}의 복제본은 {}개이며 각 요청은 정책에 따라 그중 하나로 갑니다</translation>
    </message>
    <message>
        <source>{}: the waiting places are in front of its threads</source>
        <translation>{}: 대기 자리는 스레드 앞에 있습니다</translation>
    </message>
    <message>
        <source>service times without a distribution are exponential</source>
        <translation>분포를 적지 않은 서비스 시간은 지수 분포로 봅니다</translation>
    </message>
    <message>
        <source>without a concurrency one request is worked on at a time</source>
        <translation>동시 처리 수를 적지 않으면 한 번에 요청 하나를 처리합니다</translation>
    </message>
    <message>
        <source>without a scheduling requests are served in the order in which they come</source>
        <translation>스케줄링을 적지 않으면 요청을 들어온 순서대로 처리합니다</translation>
    </message>
    <message>
        <source>without a queue limit any number of requests may wait</source>
        <translation>대기열 한도를 적지 않으면 요청이 수에 상관없이 기다릴 수 있습니다</translation>
    </message>
    <message>
        <source>calls without a latency take no time on the network</source>
        <translation>지연을 적지 않은 호출은 네트워크에서 시간이 걸리지 않습니다</translation>
    </message>
    <message>
        <source>publishing without a rate: one record for each request of the publisher</source>
        <translation>발행률을 적지 않으면 발행자의 요청마다 레코드 하나를 발행합니다</translation>
    </message>
    <message>
        <source>arrivals are Poisson where no other process is stated</source>
        <translation>다른 도착 과정을 적지 않으면 포아송 도착으로 봅니다</translation>
    </message>
    <message>
        <source>the load is that of the scenario {}</source>
        <translation>부하는 시나리오 {}의 부하입니다</translation>
    </message>
    <message>
        <source>the scenario {} states no load: the actors&apos; own rates count</source>
        <translation>시나리오 {}에 부하가 없어 행위자 자신의 발생률을 씁니다</translation>
    </message>
    <message>
        <source>{} states its rate: a flow of its own, which no other request waits for</source>
        <translation>{}에 발생률이 적혀 있습니다. 다른 요청이 기다리지 않는 독립된 흐름입니다</translation>
    </message>
    <message>
        <source>of a load that changes with time its highest rate counts</source>
        <translation>시간에 따라 변하는 부하는 가장 높은 발생률을 씁니다</translation>
    </message>
    <message>
        <source>all rates are 0: nothing is sent</source>
        <translation>모든 발생률이 0이어서 보내는 것이 없습니다</translation>
    </message>
    <message>
        <source>{}: policy hash with independent keys, which spreads requests as random does</source>
        <translation>{}: 키가 서로 독립인 hash 정책은 무작위처럼 요청을 나눕니다</translation>
    </message>
    <message>
        <source>{} states no policy: each request goes to one of its targets, at random</source>
        <translation>{}에 정책이 없어 각 요청은 대상 중 하나로 무작위로 갑니다</translation>
    </message>
    <message>
        <source>{}: of the alternatives `{}` each request calls {}, picked at random and at once</source>
        <translation>{}: 대안 `{}` 가운데 각 요청은 {}개를 무작위로 골라 동시에 호출합니다</translation>
    </message>
    <message>
        <source>{} has no service-time: it passes requests on at once</source>
        <translation>{}에 service-time이 없어 요청을 곧바로 넘깁니다</translation>
    </message>
    <message>
        <source>{}: its own service-time counts, not that of {}</source>
        <translation>{0}: {1}의 service-time이 아니라 자신의 service-time을 씁니다</translation>
    </message>
    <message>
        <source>{}: its distribution takes cv {}, the nearest to {} that it can have</source>
        <translation>{0}: 이 분포는 {2}에 가장 가까운 cv {1}을(를) 씁니다</translation>
    </message>
    <message>
        <source>how many requests {} turns away</source>
        <translation>{}이(가) 거절하는 요청 수</translation>
    </message>
    <message>
        <source>what lies behind it is computed as if all came through: {}</source>
        <translation>그 뒤는 모두 통과한 것으로 계산합니다: {}</translation>
    </message>
    <message>
        <source>the ceiling counts what is sent; where places are limited, some of that is turned away before</source>
        <translation>상한은 보낸 것을 셉니다. 자리가 제한된 곳에서는 그 일부가 먼저 거절됩니다</translation>
    </message>
    <message>
        <source>the throughput of the sessions</source>
        <translation>세션의 처리량</translation>
    </message>
    <message>
        <source>no closed form: sessions that {} may turn away</source>
        <translation>닫힌 식 없음: {}이(가) 거절할 수 있는 세션</translation>
    </message>
    <message>
        <source>how far a change may spread</source>
        <translation>변경이 퍼질 수 있는 범위</translation>
    </message>
    <message>
        <source>whether the teams talk where the design asks</source>
        <translation>설계가 요구하는 곳에서 팀들이 소통하는지</translation>
    </message>
    <message>
        <source>something that takes over or is restored</source>
        <translation>이어받거나 복원되는 것</translation>
    </message>
    <message>
        <source>a copy of the data elsewhere</source>
        <translation>다른 곳에 있는 데이터 사본</translation>
    </message>
    <message>
        <source>a duration</source>
        <translation>기간</translation>
    </message>
    <message>
        <source>a size</source>
        <translation>크기</translation>
    </message>
    <message>
        <source>a rate</source>
        <translation>발생률</translation>
    </message>
    <message>
        <source>a bandwidth</source>
        <translation>대역폭</translation>
    </message>
    <message>
        <source>a word</source>
        <translation>낱말</translation>
    </message>
    <message>
        <source>nothing that can be compared</source>
        <translation>비교할 수 없는 것</translation>
    </message>
    <message>
        <source>nothing is inside &apos;{}&apos;, so &apos;{}&apos; cannot follow</source>
        <translation>&apos;{}&apos; 안에는 아무것도 없으므로 &apos;{}&apos;이(가) 뒤따를 수 없습니다</translation>
    </message>
    <message>
        <source>&apos;{}&apos; is none of what may stand there{}</source>
        <translation>&apos;{}&apos;은(는) 그 자리에 쓸 수 없습니다{}</translation>
    </message>
    <message>
        <source>&apos;compare&apos;: in &apos;{}&apos; {}</source>
        <translation>&apos;compare&apos;: &apos;{}&apos;에서 {}</translation>
    </message>
    <message>
        <source>&apos;compare&apos; is {}; accepted are two values of the model with &gt;, &gt;=, &lt;, &lt;=, = or != between them, such as timeout &gt; to.outgoing.timeout</source>
        <translation>&apos;compare&apos;이(가) {}입니다. timeout &gt; to.outgoing.timeout처럼 모델의 두 값 사이에 &gt;, &gt;=, &lt;, &lt;=, =, != 가운데 하나가 있어야 합니다</translation>
    </message>
    <message>
        <source>&apos;compare&apos;: &apos;{}&apos; is {} and &apos;{}&apos; is {}; accepted are two amounts of one kind, two words or two flags</source>
        <translation>&apos;compare&apos;: &apos;{}&apos;은(는) {}, &apos;{}&apos;은(는) {}입니다. 같은 종류의 두 수량, 두 낱말, 또는 두 참·거짓이어야 합니다</translation>
    </message>
    <message>
        <source>&apos;compare&apos;: &apos;{}&apos; is {}; accepted between two of them are = and !=</source>
        <translation>&apos;compare&apos;: &apos;{}&apos;은(는) {}입니다. 둘 사이에는 =과 !=만 쓸 수 있습니다</translation>
    </message>
    <message>
        <source>&apos;compare&apos;: &apos;{}&apos; may lead to several; accepted are ways by from, to and parent where {} stands between words, flags or what has to differ</source>
        <translation>&apos;compare&apos;: &apos;{}&apos;은(는) 여럿으로 이어질 수 있습니다. 낱말이나 참·거짓 사이에 {}이(가) 있거나 서로 달라야 하는 곳에서는 from, to, parent를 따르는 경로만 쓸 수 있습니다</translation>
    </message>
    <message>
        <source>{}: undecided without {}, which names the site</source>
        <translation>{}: 사이트를 나타내는 {}이(가) 없어 미정</translation>
    </message>
    <message>
        <source>&apos;{}&apos; is asked of elements; asked here are relations, whose ends stand in from and to</source>
        <translation>&apos;{}&apos;은(는) 요소에 대해 묻는 것입니다. 여기서는 관계를 다루며, 그 양끝은 from과 to에 적습니다</translation>
    </message>
    <message>
        <source>&apos;{}&apos; is asked of relations; asked here are elements, whose relations stand in outgoing and incoming</source>
        <translation>&apos;{}&apos;은(는) 관계에 대해 묻는 것입니다. 여기서는 요소를 다루며, 그 관계는 outgoing과 incoming에 적습니다</translation>
    </message>
    <message>
        <source>it leads to {}</source>
        <translation>{}(으)로 이어집니다</translation>
    </message>
    <message>
        <source>it leaves {}: {}</source>
        <translation>{}을(를) 떠납니다: {}</translation>
    </message>
    <message>
        <source>it leads to {}: {}</source>
        <translation>{}(으)로 이어집니다: {}</translation>
    </message>
    <message>
        <source>it is reached by none of {}</source>
        <translation>{} 가운데 어느 것도 이것에 도달하지 않습니다</translation>
    </message>
    <message>
        <source>it reaches none of {}</source>
        <translation>{} 가운데 어느 것에도 도달하지 않습니다</translation>
    </message>
    <message>
        <source>it is reached by {}: {}</source>
        <translation>{}이(가) 이것에 도달합니다: {}</translation>
    </message>
    <message>
        <source>it reaches {}: {}</source>
        <translation>{}에 도달합니다: {}</translation>
    </message>
    <message>
        <source>{}, {}</source>
        <translation>{}, {}</translation>
    </message>
    <message>
        <source>{} is not there</source>
        <translation>{}이(가) 없습니다</translation>
    </message>
    <message>
        <source>{} is unlimited by default of {}</source>
        <translation>{1}의 {0} 기본값은 무제한입니다</translation>
    </message>
    <message>
        <source>{} is {} of {}</source>
        <translation>{2}의 {0}은(는) {1}입니다</translation>
    </message>
    <message>
        <source>&apos;{}&apos; stands beside &apos;{}&apos;; a rule has one of must, must-not, at-most, at-least, layers, acyclic</source>
        <translation>&apos;{}&apos;이(가) &apos;{}&apos;과(와) 함께 있습니다. 규칙은 must, must-not, at-most, at-least, layers, acyclic 가운데 하나만 가집니다</translation>
    </message>
    <message>
        <source>a rule without a demand; accepted is one of must, must-not, at-most, at-least, layers, acyclic</source>
        <translation>요구가 없는 규칙입니다. must, must-not, at-most, at-least, layers, acyclic 가운데 하나가 있어야 합니다</translation>
    </message>
    <message>
        <source>&apos;{}.distinct&apos; counts what elements are in, but this rule is about relations</source>
        <translation>&apos;{}.distinct&apos;은(는) 요소가 속한 것을 세지만 이 규칙은 관계에 관한 것입니다</translation>
    </message>
    <message>
        <source>&apos;{}.distinct&apos; counts what elements are in; hops are in nothing</source>
        <translation>&apos;{}.distinct&apos;은(는) 요소가 속한 것을 셉니다. 홉은 어디에도 속하지 않습니다</translation>
    </message>
    <message>
        <source>; accepted is one of {}</source>
        <translation>. {} 가운데 하나여야 합니다</translation>
    </message>
    <message>
        <source>&apos;{}&apos; is {}{}</source>
        <translation>&apos;{}&apos;은(는) {}입니다{}</translation>
    </message>
    <message>
        <source>&apos;acyclic&apos; judges relations, but this rule is about elements</source>
        <translation>&apos;acyclic&apos;은 관계를 판단하지만 이 규칙은 요소에 관한 것입니다</translation>
    </message>
    <message>
        <source>&apos;id&apos; is {}, which no id is like; accepted are a-z 0-9 {}, a letter or digit first, and in a pattern * for anything and ? for one character</source>
        <translation>&apos;id&apos;이(가) {}인데 그런 ID는 있을 수 없습니다. a-z 0-9 {}만 쓰고 첫 글자는 영문자나 숫자여야 하며, 패턴에서는 *가 임의의 문자열, ?가 한 글자를 뜻합니다</translation>
    </message>
    <message>
        <source>the load changes with time: no warm-up is cut off</source>
        <translation>부하가 시간에 따라 변하므로 준비 구간을 잘라내지 않습니다</translation>
    </message>
    <message>
        <source>The probability is above 0, but too small to be computed.</source>
        <translation>확률이 0보다 크지만 너무 작아 계산할 수 없습니다.</translation>
    </message>
    <message>
        <source>has {} gates that no other gate takes; name the one to be the top by --top: {}</source>
        <translation>다른 게이트가 받지 않는 게이트가 {}개 있습니다. --top으로 정상 게이트를 지정하십시오: {}</translation>
    </message>
    <message>
        <source>{}; that copy is lost too, so what counts is: {}</source>
        <translation>{}. 그 사본도 함께 잃으므로 다음이 기준입니다: {}</translation>
    </message>
    <message>
        <source>{} is one event, because it is solved as one Markov chain: here it is a cut set by itself, in the model only its members together are</source>
        <translation>{}은(는) 하나의 마르코프 연쇄로 풀기 때문에 사건 하나입니다. 여기서는 그 자체가 절단 집합이지만 모델에서는 구성 요소가 함께 멈춰야 절단 집합입니다</translation>
    </message>
    <message>
        <source>one of those that {} asks in place of {} is up</source>
        <translation>{}이(가) {} 대신 요청하는 것 중 하나가 가동함</translation>
    </message>
    <message>
        <source>partitions of {} lie on any {} of its {} brokers</source>
        <translation>{0}의 파티션은 브로커 {2}개 중 임의의 {1}개에 놓입니다</translation>
    </message>
    <message>
        <source>{} of the {} brokers are up, so that every partition of {} has a replica</source>
        <translation>브로커 {1}개 중 {0}개가 가동하여 {2}의 모든 파티션에 복제본이 있음</translation>
    </message>
    <message>
        <source>{} of the {} brokers are up, so that every partition of {} has {} replicas in sync</source>
        <translation>브로커 {1}개 중 {0}개가 가동하여 {2}의 모든 파티션에 동기화된 복제본이 {3}개 있음</translation>
    </message>
    <message>
        <source>records for {} are taken while it or what it fails over to is up, however few replicas are in sync</source>
        <translation>{}이나 대신 맡는 것이 가동하는 동안, 동기화된 복제본이 아무리 적어도 레코드를 받습니다</translation>
    </message>
    <message>
        <source>{}: its {} readers share the 2 MB/s that each shard gives; one with enhanced fan-out (read-mode) has as much for itself</source>
        <translation>{}: 읽는 쪽 {}개가 샤드마다 나오는 2 MB/s를 나누어 씁니다. 향상된 팬아웃(read-mode)을 쓰면 그만큼을 혼자 씁니다</translation>
    </message>
    <message>
        <source>{}: its {} readers share 5 reads a second of each shard, so that a record waits up to {} s for one of them</source>
        <translation>{}: 읽는 쪽 {}개가 샤드마다 초당 5번의 읽기를 나누어 쓰므로 레코드가 최대 {}초 기다립니다</translation>
    </message>
    <message>
        <source>scaling is not simulated yet: the replicas stay</source>
        <translation>규모 조정은 아직 시뮬레이션하지 않습니다: 복제본 수가 그대로입니다</translation>
    </message>
    <message>
        <source>{} has {} replicas; each read goes to one of them</source>
        <translation>{}에는 복제본이 {}개 있으며 읽기는 그중 하나로 갑니다</translation>
    </message>
    <message>
        <source>without a key-skew all keys of a publisher are as frequent</source>
        <translation>key-skew가 없으면 발행자의 모든 키가 같은 빈도로 나옵니다</translation>
    </message>
    <message>
        <source>keys are hashed independently; the bounds of what the busiest partition gets hold but once in a thousand million hashings</source>
        <translation>키는 서로 독립적으로 해시됩니다. 가장 바쁜 파티션의 몫에 대한 범위는 10억 번에 한 번꼴로 벗어날 수 있습니다</translation>
    </message>
    <message>
        <source>a request is simulated at one replica alone, without the work of the others that apply a write or are asked by a read</source>
        <translation>요청은 복제본 하나에서만 시뮬레이션하며, 쓰기를 적용하거나 읽기에 응하는 다른 복제본의 일은 빠집니다</translation>
    </message>
    <message>
        <source>how many replicas of {} a read asks</source>
        <translation>읽기 하나가 {}의 복제본 몇 개에 묻는지</translation>
    </message>
    <message>
        <source>whether calls to {} read or write</source>
        <translation>{}에 대한 호출이 읽기인지 쓰기인지</translation>
    </message>
    <message>
        <source>no closed form: several replicas take one request</source>
        <translation>닫힌 식이 없습니다: 요청 하나를 여러 복제본이 처리합니다</translation>
    </message>
    <message>
        <source>whether all of its replicas apply each write, as copies do, or one of them: its busy share has bounds</source>
        <translation>쓰기마다 모든 복제본이 사본으로서 적용하는지, 하나만 적용하는지 알 수 없어 사용률을 범위로 나타냅니다</translation>
    </message>
    <message>
        <source>{}: each of its {} replicas applies every write; a read asks between one of them and the quorum</source>
        <translation>{}: 복제본 {}개가 모두 쓰기를 적용하고, 읽기는 하나에서 정족수까지의 복제본에 묻습니다</translation>
    </message>
    <message>
        <source>{} states no service-time: what it copies is taken to fill it never</source>
        <translation>{}에 service-time이 없습니다: 복사하는 일로는 결코 가득 차지 않는 것으로 봅니다</translation>
    </message>
    <message>
        <source>how long {} works on what it copies</source>
        <translation>{}이(가) 복사하는 데 걸리는 시간</translation>
    </message>
    <message>
        <source>{} applies what is written to {}, in no time at best and in the time of a request at worst</source>
        <translation>{}은(는) {}에 쓰인 것을 적용합니다. 짧으면 시간이 들지 않고 길면 요청 하나의 시간이 듭니다</translation>
    </message>
    <message>
        <source>no closed form: its members do not get equal shares</source>
        <translation>닫힌 식이 없습니다: 구성원의 몫이 고르지 않습니다</translation>
    </message>
    <message>
        <source>the partitions of {} are spread evenly over the brokers of {}</source>
        <translation>{}의 파티션은 {}의 브로커에 고르게 놓입니다</translation>
    </message>
    <message>
        <source>each record causes another one without end between {}; a rate stated on one of {} says how often they come</source>
        <translation>{} 사이에서 레코드가 끝없이 다음 레코드를 낳습니다. {} 가운데 하나에 rate를 적으면 얼마나 자주 오는지 정해집니다</translation>
    </message>
    <message>
        <source>how often requests come round to {}</source>
        <translation>요청이 {}에 얼마나 자주 돌아오는지</translation>
    </message>
    <message>
        <source>how many replicas it keeps at this load is not known</source>
        <translation>이 부하에서 복제본을 몇 개 유지하는지 알 수 없습니다</translation>
    </message>
    <message>
        <source>{} scales: {} replicas at this load, the fewest that are no busier than {} (at least {}), whatever time that takes; each request goes to one of them</source>
        <translation>{}은(는) 규모를 조정합니다: 이 부하에서 복제본 {}개이며, 사용률이 {}을(를) 넘지 않는 가장 적은 수입니다(적어도 {}개). 조정에 걸리는 시간은 따지지 않으며 요청은 그중 하나로 갑니다</translation>
    </message>
    <message>
        <source>the ceiling counts the {} replicas that {} scales to</source>
        <translation>상한은 {1}이(가) 늘릴 수 있는 복제본 {0}개로 계산합니다</translation>
    </message>
    <message>
        <source>response between {} and {} s: {}</source>
        <translation>응답 시간 {}~{}초: {}</translation>
    </message>
    <message>
        <source>requests come round without end</source>
        <translation>요청이 끝없이 돌아옵니다</translation>
    </message>
    <message>
        <source>bounds: stores that copy, parallel calls</source>
        <translation>범위: 복사하는 저장소, 병렬 호출</translation>
    </message>
    <message>
        <source>which keys of {} lie together</source>
        <translation>{}의 어느 키가 함께 놓이는지</translation>
    </message>
    <message>
        <source>how scaling shares the partitions of {} among the members {}</source>
        <translation>규모 조정이 {}의 파티션을 구성원 {}에 어떻게 나누는지</translation>
    </message>
    <message>
        <source>{} has {} partitions: of the {} members that read them for {} no more than that work</source>
        <translation>{0}의 파티션은 {1}개입니다: {3}을(를) 위해 읽는 구성원 {2}개 가운데 그만큼만 일합니다</translation>
    </message>
    <message>
        <source>{} of the {} partitions of {} come to the busiest of {} members that read them for {}</source>
        <translation>{2}의 파티션 {1}개 가운데 {0}개가 {4}을(를) 위해 읽는 구성원 {3}개 중 가장 바쁜 쪽으로 갑니다</translation>
    </message>
    <message>
        <source>how much work a request is, is not known</source>
        <translation>요청 하나가 얼마나 일이 되는지 알 수 없습니다</translation>
    </message>
    <message>
        <source>something that can fail in place of {}</source>
        <translation>{} 대신 멈출 수 있는 것</translation>
    </message>
    <message>
        <source>{} works while one of {} does, although these keep data of their own; where each answers other requests, give each relation an any-of of its own</source>
        <translation>{}은(는) {} 가운데 하나가 동작하면 동작하는 것으로 봅니다. 다만 이들은 각자의 데이터를 가지고 있으니, 서로 다른 요청에 응답한다면 관계마다 any-of를 따로 적으십시오</translation>
    </message>
    <message>
        <source>{} more gateways work while one of their targets does, although these keep data of their own</source>
        <translation>다른 게이트웨이 {}개도 대상 가운데 하나가 동작하면 동작하는 것으로 봅니다. 다만 그 대상들은 각자의 데이터를 가지고 있습니다</translation>
    </message>
    <message>
        <source>{} works while one of {} does</source>
        <translation>{}은(는) {} 가운데 하나가 동작하면 동작합니다</translation>
    </message>
    <message>
        <source>{} more gateways work while one of their targets does</source>
        <translation>다른 게이트웨이 {}개도 대상 가운데 하나가 동작하면 동작합니다</translation>
    </message>
    <message>
        <source>it stays up</source>
        <translation>계속 가동합니다</translation>
    </message>
    <message>
        <source>switching by {}</source>
        <translation>{}에 의한 전환</translation>
    </message>
    <message>
        <source>the system {} as an element</source>
        <translation>요소로 그린 시스템 {}</translation>
    </message>
    <message>
        <source>nothing takes over: it is back when {} is repaired</source>
        <translation>대신 맡는 것이 없습니다: {}을(를) 수리하면 돌아옵니다</translation>
    </message>
    <message>
        <source>nothing takes over: {} is repaired first, then {} is read back from its backup</source>
        <translation>대신 맡는 것이 없습니다: 먼저 {}을(를) 수리한 다음 {}을(를) 백업에서 되읽습니다</translation>
    </message>
    <message>
        <source>nothing takes over: {} is repaired first, then {} are read back from their backups</source>
        <translation>대신 맡는 것이 없습니다: 먼저 {}을(를) 수리한 다음 {}을(를) 각각의 백업에서 되읽습니다</translation>
    </message>
    <message>
        <source>{} cannot keep up: at least {}/s arrive, and it can take {}/s (load at least {} %)</source>
        <translation>{}이(가) 부하를 감당하지 못함: 초당 {}건 이상이 도착하고 초당 {}건을 처리할 수 있음 (부하 {} % 이상)</translation>
    </message>
    <message>
        <source>{} cannot keep up: {}/s arrive, and it can take {}/s (load {} %)</source>
        <translation>{}이(가) 부하를 감당하지 못함: 초당 {}건이 도착하고 초당 {}건을 처리할 수 있음 (부하 {} %)</translation>
    </message>
    <message>
        <source>{} cannot keep up: {}/s arrive, and it can take {}/s to {}/s (load {} % to {} %)</source>
        <translation>{}이(가) 부하를 감당하지 못함: 초당 {}건이 도착하고 초당 {}~{}건을 처리할 수 있음 (부하 {}~{} %)</translation>
    </message>
    <message>
        <source>further values</source>
        <translation>그 밖의 값</translation>
    </message>
    <message>
        <source>{} of {} elements state a cost</source>
        <translation>요소 {1}개 중 {0}개에 비용이 적혀 있음</translation>
    </message>
    <message>
        <source>{} {} once not included</source>
        <translation>한 번 드는 {} {} 미포함</translation>
    </message>
    <message>
        <source>hosts that stand on no other host, and members of clusters by number</source>
        <translation>다른 호스트 위에 있지 않은 호스트와, 수로 적힌 클러스터 구성원</translation>
    </message>
    <message>
        <source>counted: {}</source>
        <translation>집계 대상: {}</translation>
    </message>
    <message>
        <source>the id of a pattern</source>
        <translation>패턴의 id</translation>
    </message>
    <message>
        <source>the id of a pattern instead of &quot;{}&quot;</source>
        <translation>&quot;{}&quot; 대신 패턴의 id</translation>
    </message>
    <message>
        <source>where it fits best</source>
        <translation>가장 잘 맞는 곳</translation>
    </message>
    <message>
        <source>{} % in {}</source>
        <translation>{1}에서 {0} %</translation>
    </message>
    <message>
        <source>the lowest of all entries</source>
        <translation>모든 진입점 중 가장 낮은 값</translation>
    </message>
    <message>
        <source>{} (misses: {})</source>
        <translation>{} (미달하게 되는 목표: {})</translation>
    </message>
    <message>
        <source>{} (leaves undecided: {})</source>
        <translation>{} (판정할 수 없게 되는 목표: {})</translation>
    </message>
    <message>
        <source>Approve finding: {}</source>
        <translation>점검 결과 승인: {}</translation>
    </message>
    <message>
        <source>Withdraw the approval of {}</source>
        <translation>{}의 승인 철회</translation>
    </message>
    <message>
        <source>no objective says which way is better</source>
        <translation>어느 쪽이 나은지 말하는 목표가 없음</translation>
    </message>
    <message>
        <source>not known exactly for every design</source>
        <translation>모든 설계에서 정확히 알려지지는 않음</translation>
    </message>
    <message>
        <source>not in the same unit for every design</source>
        <translation>설계마다 단위가 다름</translation>
    </message>
</context>
<context>
    <name>Metric</name>
    <message>
        <source>Availability</source>
        <translation>가용성</translation>
    </message>
    <message>
        <source>Recovery time</source>
        <translation>복구 시간</translation>
    </message>
    <message>
        <source>Data loss</source>
        <translation>데이터 손실</translation>
    </message>
    <message>
        <source>Cost</source>
        <translation>비용</translation>
    </message>
    <message>
        <source>Hosts</source>
        <translation>호스트</translation>
    </message>
    <message>
        <source>Ceiling</source>
        <translation>상한</translation>
    </message>
    <message>
        <source>99th percentile</source>
        <translation>99번째 백분위수</translation>
    </message>
    <message>
        <source>Propagation cost</source>
        <translation>전파 비용</translation>
    </message>
    <message>
        <source>Congruence</source>
        <translation>조직 일치도</translation>
    </message>
    <message>
        <source>Pattern fit</source>
        <translation>패턴 적합도</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <comment>a metric and its subject</comment>
        <extracomment>&quot;Availability of Orders&quot;</extracomment>
        <translation>%2의 %1</translation>
    </message>
    <message>
        <source>%1 when %2 is down</source>
        <extracomment>&quot;Recovery time of Buyer when Site A is down&quot;</extracomment>
        <translation>%2 중단 시 %1</translation>
    </message>
    <message>
        <source>without end</source>
        <translation>끝없음</translation>
    </message>
    <message>
        <source>at least %1</source>
        <translation>%1 이상</translation>
    </message>
    <message>
        <source>at most %1</source>
        <translation>%1 이하</translation>
    </message>
    <message>
        <source>%1 (assumed)</source>
        <extracomment>&quot;99.8 % (assumed)&quot;: the figure rests on an assumption.</extracomment>
        <translation>%1 (가정)</translation>
    </message>
</context>
<context>
    <name>Need</name>
    <message>
        <source>an actor that calls something, and its rate</source>
        <translation>무언가를 호출하는 행위자와 그 요청 빈도</translation>
    </message>
</context>
<context>
    <name>PatternWords</name>
    <message>
        <source>Click to fill in the first of them.</source>
        <translation>클릭하면 그중 첫 번째를 입력합니다.</translation>
    </message>
    <message>
        <source>Held back by: %1 (%2)</source>
        <translation>제한 요인: %1 (%2)</translation>
    </message>
    <message>
        <source>Fully met, the fit would be %1.</source>
        <translation>완전히 충족하면 적합도는 %1입니다.</translation>
    </message>
    <message>
        <source>vertical</source>
        <translation>수직</translation>
    </message>
    <message>
        <source>horizontal</source>
        <translation>수평</translation>
    </message>
    <message>
        <source>geographic</source>
        <translation>지리</translation>
    </message>
    <message>
        <source>none</source>
        <translation>없음</translation>
    </message>
    <message>
        <source>required</source>
        <translation>필수</translation>
    </message>
    <message>
        <source>must not be broken</source>
        <translation>위반 금지</translation>
    </message>
    <message>
        <source>supports</source>
        <translation>뒷받침</translation>
    </message>
    <message>
        <source>Nothing holds it back</source>
        <translation>제한하는 것이 없음</translation>
    </message>
    <message numerus="yes">
        <source>%1 and %n more</source>
        <translation>
            <numerusform>%1 외 %n개</numerusform>
        </translation>
    </message>
    <message>
        <source>Lost by: %1 (%2, before %3)</source>
        <translation>약화 요인: %1 (%2, 이전 %3)</translation>
    </message>
    <message>
        <source>“%1” of %2</source>
        <translation>%2의 “%1”</translation>
    </message>
    <message>
        <source>Undecided without %1</source>
        <translation>%1 없이는 미정</translation>
    </message>
    <message>
        <source>undecided</source>
        <translation>미정</translation>
    </message>
    <message>
        <source>Nothing holds it back here. With %1 as well it fits %2: %3 (%4)</source>
        <translation>여기서는 걸리는 것이 없습니다. %1까지 포함하면 적합도는 %2입니다: %3 (%4)</translation>
    </message>
    <message>
        <source>State %1: the fit becomes one value between %2 and %3</source>
        <translation>%1 입력: 적합도가 %2에서 %3 사이의 한 값으로 정해집니다</translation>
    </message>
    <message>
        <source>State %1: the fit becomes %2 at worst, %3 at best</source>
        <translation>%1 입력: 적합도가 최악의 경우 %2, 최선의 경우 %3이(가) 됩니다</translation>
    </message>
</context>
<context>
    <name>Purpose</name>
    <message>
        <source>availability</source>
        <translation>가용성</translation>
    </message>
    <message>
        <source>capacity</source>
        <translation>용량</translation>
    </message>
    <message>
        <source>coordination</source>
        <translation>조율</translation>
    </message>
    <message>
        <source>an objective</source>
        <translation>목표</translation>
    </message>
    <message>
        <source>needed for %1</source>
        <translation>%1에 필요</translation>
    </message>
    <message>
        <source>a pattern</source>
        <translation>패턴</translation>
    </message>
</context>
<context>
    <name>QObject</name>
    <message>
        <source>There is no panel “%1”; there are %2.</source>
        <translation>“%1” 패널은 없습니다. 있는 패널: %2.</translation>
    </message>
    <message>
        <source>The picture “%1” cannot be written: %2.</source>
        <translation>그림 “%1”을(를) 쓸 수 없습니다: %2.</translation>
    </message>
</context>
<context>
    <name>RelativeTime</name>
    <message>
        <source>just now</source>
        <translation>방금</translation>
    </message>
    <message numerus="yes">
        <source>%n minutes ago</source>
        <translation>
            <numerusform>%n분 전</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n hours ago</source>
        <translation>
            <numerusform>%n시간 전</numerusform>
        </translation>
    </message>
    <message>
        <source>yesterday</source>
        <translation>어제</translation>
    </message>
    <message numerus="yes">
        <source>%n days ago</source>
        <translation>
            <numerusform>%n일 전</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Schema</name>
    <message>
        <source>Least replicas.</source>
        <translation>최소 복제본 수.</translation>
    </message>
    <message>
        <source>Most replicas.</source>
        <translation>최대 복제본 수.</translation>
    </message>
    <message>
        <source>Utilisation that scaling aims at.</source>
        <translation>확장이 목표로 하는 사용률.</translation>
    </message>
    <message>
        <source>Time until a new replica serves.</source>
        <translation>새 복제본이 서비스를 시작하기까지의 시간.</translation>
    </message>
    <message>
        <source>Memory that the host keeps for itself.</source>
        <translation>호스트가 스스로 쓰는 메모리.</translation>
    </message>
    <message>
        <source>Cores that the host keeps for itself.</source>
        <translation>호스트가 스스로 쓰는 코어.</translation>
    </message>
    <message>
        <source>Time between two backups.</source>
        <translation>두 백업 사이의 시간.</translation>
    </message>
    <message>
        <source>Time until a backup is complete.</source>
        <translation>백업이 끝나기까지의 시간.</translation>
    </message>
    <message>
        <source>How fast it is read back.</source>
        <translation>되읽어 오는 속도.</translation>
    </message>
    <message>
        <source>Delivered when this much has gathered.</source>
        <translation>이만큼 모이면 전달합니다.</translation>
    </message>
    <message>
        <source>Delivered when this much time has passed.</source>
        <translation>이만큼 시간이 지나면 전달합니다.</translation>
    </message>
    <message>
        <source>Promised availability.</source>
        <translation>약속한 가용성.</translation>
    </message>
    <message>
        <source>Promised percentiles of the response time.</source>
        <translation>약속한 응답 시간 백분위수.</translation>
    </message>
    <message>
        <source>Promised requests per time.</source>
        <translation>약속한 단위 시간당 요청 수.</translation>
    </message>
    <message>
        <source>What the service is for.</source>
        <translation>서비스의 목적.</translation>
    </message>
    <message>
        <source>The operations it promises.</source>
        <translation>서비스가 약속하는 연산.</translation>
    </message>
    <message>
        <source>Promised quality of service.</source>
        <translation>약속한 서비스 품질.</translation>
    </message>
    <message>
        <source>Security it promises.</source>
        <translation>서비스가 약속하는 보안.</translation>
    </message>
    <message>
        <source>Transactions it takes part in.</source>
        <translation>참여하는 트랜잭션.</translation>
    </message>
    <message>
        <source>What repeating a call does.</source>
        <translation>호출을 되풀이하면 일어나는 일.</translation>
    </message>
    <message>
        <source>Whether the caller waits.</source>
        <translation>호출하는 쪽이 기다리는지 여부.</translation>
    </message>
    <message>
        <source>Name that a call refers to.</source>
        <translation>호출이 가리키는 이름.</translation>
    </message>
    <message>
        <source>How it is spoken to.</source>
        <translation>통신 방식.</translation>
    </message>
    <message>
        <source>The operations it offers.</source>
        <translation>제공하는 연산.</translation>
    </message>
    <message>
        <source>Where its schema stands.</source>
        <translation>스키마가 있는 곳.</translation>
    </message>
    <message>
        <source>Free text shown on the drawing; the id when absent.</source>
        <translation>그림에 보이는 자유로운 이름. 없으면 ID가 보입니다.</translation>
    </message>
    <message>
        <source>What it is for, in a subset of Markdown.</source>
        <translation>용도. Markdown 일부를 쓸 수 있습니다.</translation>
    </message>
    <message>
        <source>The element that contains this one.</source>
        <translation>이 요소를 담는 요소.</translation>
    </message>
    <message>
        <source>The host, cluster or site it runs on; replica i stands on entry i modulo the length.</source>
        <translation>실행되는 호스트, 클러스터 또는 사이트. 복제본 i는 목록 길이로 나눈 나머지 번째에 놓입니다.</translation>
    </message>
    <message>
        <source>The team that owns it, or several with weights.</source>
        <translation>맡은 팀. 가중치를 주어 여럿을 적을 수 있습니다.</translation>
    </message>
    <message>
        <source>Not ours: a system of somebody else.</source>
        <translation>우리 것이 아닌 다른 곳의 시스템.</translation>
    </message>
    <message>
        <source>Whether the client holds logic of its own.</source>
        <translation>클라이언트가 자체 로직을 갖는지 여부.</translation>
    </message>
    <message>
        <source>How many people or devices there are.</source>
        <translation>사람 또는 기기의 수.</translation>
    </message>
    <message>
        <source>Requests that all of them start together.</source>
        <translation>모두가 함께 시작하는 요청의 빈도.</translation>
    </message>
    <message>
        <source>Sessions of a closed workload: each waits for its answer, thinks and asks again.</source>
        <translation>닫힌 부하의 세션 수. 각 세션은 답을 기다리고 생각한 뒤 다시 요청합니다.</translation>
    </message>
    <message>
        <source>Mean time between an answer and the next request of one session.</source>
        <translation>한 세션에서 답을 받고 다음 요청까지의 평균 시간.</translation>
    </message>
    <message>
        <source>What sort of store it is.</source>
        <translation>저장소의 종류.</translation>
    </message>
    <message>
        <source>What sort of gateway it is.</source>
        <translation>게이트웨이의 종류.</translation>
    </message>
    <message>
        <source>The product that keeps the records.</source>
        <translation>레코드를 보관하는 제품.</translation>
    </message>
    <message>
        <source>Which layer of the vertical split it is.</source>
        <translation>수직 분할의 어느 층인지.</translation>
    </message>
    <message>
        <source>Position from the client downwards.</source>
        <translation>클라이언트에서 아래로 내려가는 순서.</translation>
    </message>
    <message>
        <source>What decides the partition of a request, such as customer id.</source>
        <translation>요청의 파티션을 정하는 것, 예를 들어 고객 ID.</translation>
    </message>
    <message>
        <source>Its share of the load, relative to its siblings.</source>
        <translation>형제들에 견준 부하의 몫.</translation>
    </message>
    <message>
        <source>The thing that is split.</source>
        <translation>나뉘는 대상.</translation>
    </message>
    <message>
        <source>What the boundary means.</source>
        <translation>경계의 의미.</translation>
    </message>
    <message>
        <source>Region, zone, data centre, edge or office.</source>
        <translation>리전, 존, 데이터 센터, 에지 또는 사무실.</translation>
    </message>
    <message>
        <source>What the site is for when another one fails.</source>
        <translation>다른 사이트가 멈추었을 때의 역할.</translation>
    </message>
    <message>
        <source>What sort of host it is.</source>
        <translation>호스트의 종류.</translation>
    </message>
    <message>
        <source>Who operates what lies below.</source>
        <translation>아래층을 운영하는 주체.</translation>
    </message>
    <message>
        <source>The external system that provides it: one failure variable that all its parts share.</source>
        <translation>제공하는 외부 시스템. 그 모든 부분이 하나의 고장 변수를 함께 씁니다.</translation>
    </message>
    <message>
        <source>Where it stands.</source>
        <translation>놓인 위치.</translation>
    </message>
    <message>
        <source>What the hosts form together.</source>
        <translation>호스트들이 함께 이루는 것.</translation>
    </message>
    <message>
        <source>The hosts that act as one.</source>
        <translation>하나처럼 동작하는 호스트들.</translation>
    </message>
    <message>
        <source>How many members there are, when they are not drawn.</source>
        <translation>그리지 않았을 때의 구성원 수.</translation>
    </message>
    <message>
        <source>The kind of team (Team Topologies).</source>
        <translation>팀의 유형(Team Topologies).</translation>
    </message>
    <message>
        <source>How many people.</source>
        <translation>사람 수.</translation>
    </message>
    <message>
        <source>The site where the team sits.</source>
        <translation>팀이 있는 사이트.</translation>
    </message>
    <message>
        <source>Its part in a pair or a group of copies.</source>
        <translation>쌍 또는 사본 묶음에서의 역할.</translation>
    </message>
    <message>
        <source>Keeps state between requests.</source>
        <translation>요청 사이에 상태를 유지합니다.</translation>
    </message>
    <message>
        <source>Equal copies; every figure below is of one of them.</source>
        <translation>같은 사본의 수. 아래 수치는 모두 사본 하나의 것입니다.</translation>
    </message>
    <message>
        <source>The least replicas that must be up.</source>
        <translation>살아 있어야 하는 최소 복제본 수.</translation>
    </message>
    <message>
        <source>Replicas that have to agree.</source>
        <translation>합의해야 하는 복제본 수.</translation>
    </message>
    <message>
        <source>Time that one server works on one request.</source>
        <translation>서버 하나가 요청 하나를 처리하는 시간.</translation>
    </message>
    <message>
        <source>Servers for its own work in one replica; 1 when a service time is given, else unlimited.</source>
        <translation>복제본 하나에서 자체 작업을 하는 서버 수. 서비스 시간이 있으면 1, 없으면 제한 없음.</translation>
    </message>
    <message>
        <source>Requests in flight in one replica, held through nested calls; no limit when absent.</source>
        <translation>복제본 하나에서 처리 중인 요청 수로 중첩 호출 동안에도 차지합니다. 없으면 제한 없음.</translation>
    </message>
    <message>
        <source>Waiting places, those in service not counted.</source>
        <translation>대기 자리 수. 처리 중인 것은 세지 않습니다.</translation>
    </message>
    <message>
        <source>Order of service.</source>
        <translation>처리 순서.</translation>
    </message>
    <message>
        <source>How requests are spread; random when absent.</source>
        <translation>요청을 나누는 방식. 없으면 무작위.</translation>
    </message>
    <message>
        <source>Bounds and target of automatic scaling.</source>
        <translation>자동 확장의 한계와 목표.</translation>
    </message>
    <message>
        <source>Operating system, whose kernel a container shares.</source>
        <translation>운영체제. 컨테이너는 그 커널을 함께 씁니다.</translation>
    </message>
    <message>
        <source>Size of the image that is rolled out.</source>
        <translation>배포되는 이미지의 크기.</translation>
    </message>
    <message>
        <source>Time from start to ready.</source>
        <translation>시작부터 준비까지의 시간.</translation>
    </message>
    <message>
        <source>Processor cores.</source>
        <translation>프로세서 코어.</translation>
    </message>
    <message>
        <source>Processor cores that one replica asks for.</source>
        <translation>복제본 하나가 요구하는 프로세서 코어.</translation>
    </message>
    <message>
        <source>Memory: asked for by one replica, or present in a host.</source>
        <translation>메모리. 복제본 하나가 요구하는 양 또는 호스트에 있는 양.</translation>
    </message>
    <message>
        <source>What the host itself takes.</source>
        <translation>호스트 자체가 쓰는 양.</translation>
    </message>
    <message>
        <source>Most containers it runs; 110 when absent.</source>
        <translation>실행할 수 있는 최대 컨테이너 수. 없으면 110.</translation>
    </message>
    <message>
        <source>Measured share of its capacity in use.</source>
        <translation>측정한 용량 사용 비율.</translation>
    </message>
    <message>
        <source>Disk throughput of one member.</source>
        <translation>구성원 하나의 디스크 처리량.</translation>
    </message>
    <message>
        <source>Network throughput of one member.</source>
        <translation>구성원 하나의 네트워크 처리량.</translation>
    </message>
    <message>
        <source>What is rolled out together.</source>
        <translation>함께 배포되는 단위.</translation>
    </message>
    <message>
        <source>How confidential the data is.</source>
        <translation>데이터의 기밀 등급.</translation>
    </message>
    <message>
        <source>Data at rest.</source>
        <translation>저장된 데이터의 양.</translation>
    </message>
    <message>
        <source>How often and how fast it is copied away and back.</source>
        <translation>얼마나 자주, 얼마나 빨리 백업하고 되돌리는지.</translation>
    </message>
    <message>
        <source>Kafka partitions.</source>
        <translation>Kafka 파티션 수.</translation>
    </message>
    <message>
        <source>Kinesis shards.</source>
        <translation>Kinesis 샤드 수.</translation>
    </message>
    <message>
        <source>How long records are kept.</source>
        <translation>레코드를 보관하는 기간.</translation>
    </message>
    <message>
        <source>How much is kept per partition.</source>
        <translation>파티션마다 보관하는 양.</translation>
    </message>
    <message>
        <source>Copies of each record.</source>
        <translation>레코드마다의 사본 수.</translation>
    </message>
    <message>
        <source>Copies that must be in step before a write is acknowledged.</source>
        <translation>쓰기를 확인하기 전에 맞추어져야 하는 사본 수.</translation>
    </message>
    <message>
        <source>Acknowledgements that a producer waits for.</source>
        <translation>생산자가 기다리는 확인.</translation>
    </message>
    <message>
        <source>Delivery guarantee.</source>
        <translation>전달 보장.</translation>
    </message>
    <message>
        <source>Largest record.</source>
        <translation>가장 큰 레코드.</translation>
    </message>
    <message>
        <source>Kinesis capacity mode.</source>
        <translation>Kinesis 용량 모드.</translation>
    </message>
    <message>
        <source>Firehose buffer: full or old enough, whichever comes first.</source>
        <translation>Firehose 버퍼. 가득 차거나 시간이 지나거나 먼저 오는 쪽입니다.</translation>
    </message>
    <message>
        <source>Kinesis processing units.</source>
        <translation>Kinesis 처리 단위.</translation>
    </message>
    <message>
        <source>Parallel tasks of the stream processor.</source>
        <translation>스트림 처리기의 병렬 작업 수.</translation>
    </message>
    <message>
        <source>The cluster that serves it.</source>
        <translation>서비스하는 클러스터.</translation>
    </message>
    <message>
        <source>What the service promises.</source>
        <translation>서비스가 약속하는 것.</translation>
    </message>
    <message>
        <source>Where its operations are offered.</source>
        <translation>연산이 제공되는 곳.</translation>
    </message>
    <message>
        <source>What implements it, infrastructure included.</source>
        <translation>구현하는 것. 기반 구조를 포함합니다.</translation>
    </message>
    <message>
        <source>Steady-state availability of one replica.</source>
        <translation>복제본 하나의 정상 상태 가용성.</translation>
    </message>
    <message>
        <source>Mean time between failures of one replica.</source>
        <translation>복제본 하나의 평균 고장 간격.</translation>
    </message>
    <message>
        <source>Mean time to repair of one replica.</source>
        <translation>복제본 하나의 평균 수리 시간.</translation>
    </message>
    <message>
        <source>Repairs that go on at once; one per unit when absent.</source>
        <translation>동시에 진행되는 수리 수. 없으면 단위마다 하나.</translation>
    </message>
    <message>
        <source>What one replica costs, once or per period.</source>
        <translation>복제본 하나의 비용. 한 번 또는 기간마다.</translation>
    </message>
    <message>
        <source>Free labels.</source>
        <translation>자유로운 꼬리표.</translation>
    </message>
    <message>
        <source>Addresses of further documents.</source>
        <translation>관련 문서의 주소.</translation>
    </message>
    <message>
        <source>Free text by free name.</source>
        <translation>자유로운 이름의 자유로운 텍스트.</translation>
    </message>
    <message>
        <source>Failures in a row that open it.</source>
        <translation>차단기를 여는 연속 실패 수.</translation>
    </message>
    <message>
        <source>How long it stays open.</source>
        <translation>열려 있는 시간.</translation>
    </message>
    <message>
        <source>Sent when this much has gathered.</source>
        <translation>이만큼 모이면 보냅니다.</translation>
    </message>
    <message>
        <source>Sent when this much time has passed.</source>
        <translation>이만큼 시간이 지나면 보냅니다.</translation>
    </message>
    <message>
        <source>What happens along it.</source>
        <translation>이 관계에서 일어나는 일.</translation>
    </message>
    <message>
        <source>Whether the source fails with the target; hard for synchronous kinds when absent.</source>
        <translation>대상이 멈추면 출발 요소도 멈추는지 여부. 없으면 동기 종류는 hard입니다.</translation>
    </message>
    <message>
        <source>Relations of one source that share this name are alternatives.</source>
        <translation>한 요소에서 나가며 이 이름이 같은 관계들은 서로 대안입니다.</translation>
    </message>
    <message>
        <source>How many of the alternatives are needed; 1 when absent.</source>
        <translation>필요한 대안의 수. 없으면 1.</translation>
    </message>
    <message>
        <source>How the two speak.</source>
        <translation>둘이 통신하는 방식.</translation>
    </message>
    <message>
        <source>Name of the interface that is called.</source>
        <translation>호출하는 인터페이스의 이름.</translation>
    </message>
    <message>
        <source>Reaches inside the target instead of using its interface.</source>
        <translation>인터페이스를 거치지 않고 대상 내부에 닿습니다.</translation>
    </message>
    <message>
        <source>Requests or records per time; derived from the caller when absent.</source>
        <translation>단위 시간당 요청 또는 레코드 수. 없으면 호출하는 쪽에서 계산합니다.</translation>
    </message>
    <message>
        <source>Mean calls per incoming request, one after another.</source>
        <translation>들어온 요청 하나당 평균 호출 수. 차례로 일어납니다.</translation>
    </message>
    <message>
        <source>Share of requests that make this call.</source>
        <translation>이 호출을 하는 요청의 비율.</translation>
    </message>
    <message>
        <source>Calls that share this name start together; the source waits for all.</source>
        <translation>이 이름이 같은 호출은 함께 시작하고 출발 요소는 모두를 기다립니다.</translation>
    </message>
    <message>
        <source>Data moved by one request.</source>
        <translation>요청 하나가 옮기는 데이터.</translation>
    </message>
    <message>
        <source>Network time, one way.</source>
        <translation>편도 네트워크 시간.</translation>
    </message>
    <message>
        <source>How long the source waits, nested calls included.</source>
        <translation>중첩 호출을 포함하여 출발 요소가 기다리는 시간.</translation>
    </message>
    <message>
        <source>Extra attempts.</source>
        <translation>추가 시도 횟수.</translation>
    </message>
    <message>
        <source>Wait before the first extra attempt; doubled each time.</source>
        <translation>첫 추가 시도 전의 대기. 매번 두 배가 됩니다.</translation>
    </message>
    <message>
        <source>Random part of the backoff.</source>
        <translation>백오프의 무작위 부분.</translation>
    </message>
    <message>
        <source>Higher is served first.</source>
        <translation>높을수록 먼저 처리됩니다.</translation>
    </message>
    <message>
        <source>Stops calling a target that keeps failing.</source>
        <translation>계속 실패하는 대상의 호출을 멈춥니다.</translation>
    </message>
    <message>
        <source>How the source finds the target.</source>
        <translation>출발 요소가 대상을 찾는 방식.</translation>
    </message>
    <message>
        <source>Encrypted on the way.</source>
        <translation>전송 중 암호화됩니다.</translation>
    </message>
    <message>
        <source>Size of one record.</source>
        <translation>레코드 하나의 크기.</translation>
    </message>
    <message>
        <source>Distinct keys.</source>
        <translation>서로 다른 키의 수.</translation>
    </message>
    <message>
        <source>Zipf exponent of the keys.</source>
        <translation>키의 Zipf 지수.</translation>
    </message>
    <message>
        <source>How records are gathered before sending.</source>
        <translation>보내기 전에 레코드를 모으는 방식.</translation>
    </message>
    <message>
        <source>Acknowledgements it waits for; the stream&apos;s when absent.</source>
        <translation>기다리는 확인. 없으면 스트림의 값.</translation>
    </message>
    <message>
        <source>Consumer group.</source>
        <translation>소비자 그룹.</translation>
    </message>
    <message>
        <source>Members of the group.</source>
        <translation>그룹의 구성원 수.</translation>
    </message>
    <message>
        <source>Shared read throughput or enhanced fan-out.</source>
        <translation>공유 읽기 처리량 또는 향상된 팬아웃.</translation>
    </message>
    <message>
        <source>Time that one member works on one record.</source>
        <translation>구성원 하나가 레코드 하나를 처리하는 시간.</translation>
    </message>
    <message>
        <source>How partitions are given to members.</source>
        <translation>파티션을 구성원에게 나누는 방식.</translation>
    </message>
    <message>
        <source>What happens while the group changes.</source>
        <translation>그룹이 바뀌는 동안 일어나는 일.</translation>
    </message>
    <message>
        <source>Most records of one poll.</source>
        <translation>한 번에 가져오는 최대 레코드 수.</translation>
    </message>
    <message>
        <source>How long a fetch waits for records.</source>
        <translation>가져오기가 레코드를 기다리는 시간.</translation>
    </message>
    <message>
        <source>When the copy is made.</source>
        <translation>사본을 만드는 시점.</translation>
    </message>
    <message>
        <source>How far the copy is behind.</source>
        <translation>사본이 뒤처진 시간.</translation>
    </message>
    <message>
        <source>Data copied per day.</source>
        <translation>하루에 복제되는 데이터.</translation>
    </message>
    <message>
        <source>Throughput.</source>
        <translation>처리량.</translation>
    </message>
    <message>
        <source>Switches without a person.</source>
        <translation>사람 없이 전환합니다.</translation>
    </message>
    <message>
        <source>Probability that switching works.</source>
        <translation>전환이 성공할 확률.</translation>
    </message>
    <message>
        <source>Time until the failure is noticed.</source>
        <translation>고장을 알아차리기까지의 시간.</translation>
    </message>
    <message>
        <source>Time until somebody decides.</source>
        <translation>누군가 결정하기까지의 시간.</translation>
    </message>
    <message>
        <source>Time to switch over.</source>
        <translation>전환하는 시간.</translation>
    </message>
    <message>
        <source>Time to provide what the standby still lacks.</source>
        <translation>대기 쪽에 아직 없는 것을 마련하는 시간.</translation>
    </message>
    <message>
        <source>Practised regularly.</source>
        <translation>정기적으로 연습합니다.</translation>
    </message>
    <message>
        <source>How the teams work together.</source>
        <translation>팀들이 함께 일하는 방식.</translation>
    </message>
    <message>
        <source>How much they talk.</source>
        <translation>소통하는 정도.</translation>
    </message>
    <message>
        <source>Availability of the link.</source>
        <translation>링크의 가용성.</translation>
    </message>
    <message>
        <source>Price of moving one gigabyte.</source>
        <translation>1기가바이트를 옮기는 가격.</translation>
    </message>
    <message>
        <source>Concluded by an import, not drawn by a person.</source>
        <translation>사람이 그린 것이 아니라 가져오기에서 추론했습니다.</translation>
    </message>
    <message>
        <source>What the import concluded it from.</source>
        <translation>가져오기가 추론한 근거.</translation>
    </message>
    <message>
        <source>Who starts the requests.</source>
        <translation>요청을 시작하는 주체.</translation>
    </message>
    <message>
        <source>How the rate changes with time; constant when absent.</source>
        <translation>시간에 따라 빈도가 바뀌는 모양. 없으면 일정합니다.</translation>
    </message>
    <message>
        <source>Rate at the beginning; the actor&apos;s when absent.</source>
        <translation>처음의 빈도. 없으면 행위자의 빈도.</translation>
    </message>
    <message>
        <source>Rate that the profile reaches.</source>
        <translation>도달하는 빈도.</translation>
    </message>
    <message>
        <source>When the change begins.</source>
        <translation>변화가 시작되는 때.</translation>
    </message>
    <message>
        <source>How long it lasts.</source>
        <translation>지속되는 시간.</translation>
    </message>
    <message>
        <source>Law of the time between two arrivals; Poisson when absent.</source>
        <translation>두 도착 사이 시간의 분포. 없으면 포아송.</translation>
    </message>
    <message>
        <source>Coefficient of variation of renewal arrivals.</source>
        <translation>재생 도착의 변동 계수.</translation>
    </message>
    <message>
        <source>Requests that arrive together.</source>
        <translation>함께 도착하는 요청 수.</translation>
    </message>
    <message>
        <source>Trace of arrival times beside the document.</source>
        <translation>문서 옆에 있는 도착 시각 기록.</translation>
    </message>
    <message>
        <source>What fails.</source>
        <translation>고장 나는 것.</translation>
    </message>
    <message>
        <source>When it fails.</source>
        <translation>고장 나는 때.</translation>
    </message>
    <message>
        <source>How long it stays failed.</source>
        <translation>고장 난 채로 있는 시간.</translation>
    </message>
    <message>
        <source>Down, or slower by a factor.</source>
        <translation>멈추거나 몇 배로 느려집니다.</translation>
    </message>
    <message>
        <source>How much slower.</source>
        <translation>느려지는 배수.</translation>
    </message>
    <message>
        <source>At random, from its mean times between failures and to repair.</source>
        <translation>평균 고장 간격과 수리 시간에 따라 무작위로.</translation>
    </message>
    <message>
        <source>Title of the scenario.</source>
        <translation>시나리오의 제목.</translation>
    </message>
    <message>
        <source>What it is meant to show.</source>
        <translation>보여 주려는 것.</translation>
    </message>
    <message>
        <source>Simulated time of one replication.</source>
        <translation>반복 하나의 모의 시간.</translation>
    </message>
    <message>
        <source>Time cut off at the beginning; found from the output when auto.</source>
        <translation>처음에 잘라 내는 시간. auto이면 출력에서 찾습니다.</translation>
    </message>
    <message>
        <source>Seed of all random numbers.</source>
        <translation>모든 난수의 시드.</translation>
    </message>
    <message>
        <source>Independent runs.</source>
        <translation>독립적인 실행 횟수.</translation>
    </message>
    <message>
        <source>Half width of the confidence interval over the mean that ends the run.</source>
        <translation>실행을 끝내는, 평균에 대한 신뢰 구간 반폭의 비율.</translation>
    </message>
    <message>
        <source>Quotas and prices as in the origin or of today.</source>
        <translation>원문 당시 또는 오늘의 할당량과 가격.</translation>
    </message>
    <message>
        <source>The requests.</source>
        <translation>요청들.</translation>
    </message>
    <message>
        <source>What fails on the way.</source>
        <translation>도중에 고장 나는 것.</translation>
    </message>
    <message>
        <source>The quantity that is asked about.</source>
        <translation>묻는 양.</translation>
    </message>
    <message>
        <source>The actor or element it is asked for.</source>
        <translation>묻는 대상인 행위자 또는 요소.</translation>
    </message>
    <message>
        <source>The failure domain it is asked for.</source>
        <translation>묻는 대상인 장애 도메인.</translation>
    </message>
    <message>
        <source>The pattern whose fit is asked for.</source>
        <translation>적합도를 묻는 패턴.</translation>
    </message>
    <message>
        <source>The least that is good enough.</source>
        <translation>충분하다고 볼 최솟값.</translation>
    </message>
    <message>
        <source>The most that is good enough.</source>
        <translation>충분하다고 볼 최댓값.</translation>
    </message>
    <message>
        <source>Mean time that one server works on one request.</source>
        <translation>서버 하나가 요청 하나를 처리하는 평균 시간.</translation>
    </message>
    <message>
        <source>Shape of the service time; exponential when absent.</source>
        <translation>서비스 시간의 분포. 없으면 지수 분포.</translation>
    </message>
    <message>
        <source>Coefficient of variation: standard deviation over mean.</source>
        <translation>변동 계수: 표준 편차를 평균으로 나눈 값.</translation>
    </message>
    <message>
        <source>Measured percentiles of an empirical distribution.</source>
        <translation>경험적 분포의 측정 백분위수.</translation>
    </message>
</context>
<context>
    <name>corbel::ui::Actions</name>
    <message>
        <source>&amp;New</source>
        <translation>새로 만들기(&amp;N)</translation>
    </message>
    <message>
        <source>&amp;Open…</source>
        <translation>열기(&amp;O)…</translation>
    </message>
    <message>
        <source>Open &amp;recent</source>
        <translation>최근 문서 열기(&amp;R)</translation>
    </message>
    <message>
        <source>&amp;Save</source>
        <translation>저장(&amp;S)</translation>
    </message>
    <message>
        <source>Save &amp;as…</source>
        <translation>다른 이름으로 저장(&amp;A)…</translation>
    </message>
    <message>
        <source>&amp;Import what you run…</source>
        <translation>운영 중인 구성 가져오기(&amp;I)…</translation>
    </message>
    <message>
        <source>Diagram as &amp;SVG…</source>
        <translation>다이어그램을 SVG로(&amp;S)…</translation>
    </message>
    <message>
        <source>Diagram as &amp;PNG…</source>
        <translation>다이어그램을 PNG로(&amp;P)…</translation>
    </message>
    <message>
        <source>Diagram as P&amp;DF…</source>
        <translation>다이어그램을 PDF로(&amp;D)…</translation>
    </message>
    <message>
        <source>Model as &amp;YAML…</source>
        <translation>모델을 YAML로(&amp;Y)…</translation>
    </message>
    <message>
        <source>&amp;Quit</source>
        <translation>끝내기(&amp;Q)</translation>
    </message>
    <message>
        <source>&amp;Undo</source>
        <translation>실행 취소(&amp;U)</translation>
    </message>
    <message>
        <source>&amp;Redo</source>
        <translation>다시 실행(&amp;R)</translation>
    </message>
    <message>
        <source>Re&amp;name</source>
        <translation>이름 바꾸기(&amp;N)</translation>
    </message>
    <message>
        <source>&amp;Delete</source>
        <translation>삭제(&amp;D)</translation>
    </message>
    <message>
        <source>Select &amp;all</source>
        <translation>모두 선택(&amp;A)</translation>
    </message>
    <message>
        <source>&amp;Lay out</source>
        <translation>자동 배치(&amp;L)</translation>
    </message>
    <message>
        <source>&amp;Select</source>
        <translation>선택(&amp;S)</translation>
    </message>
    <message>
        <source>&amp;Pan</source>
        <translation>이동(&amp;P)</translation>
    </message>
    <message>
        <source>&amp;Connect</source>
        <translation>연결(&amp;C)</translation>
    </message>
    <message>
        <source>Zoom &amp;in</source>
        <translation>확대(&amp;I)</translation>
    </message>
    <message>
        <source>Zoom &amp;out</source>
        <translation>축소(&amp;O)</translation>
    </message>
    <message>
        <source>&amp;Actual size</source>
        <translation>실제 크기(&amp;A)</translation>
    </message>
    <message>
        <source>&amp;Fit everything</source>
        <translation>전체 맞춤(&amp;F)</translation>
    </message>
    <message>
        <source>Fit &amp;selection</source>
        <translation>선택 영역 맞춤(&amp;S)</translation>
    </message>
    <message>
        <source>Show &amp;grid</source>
        <translation>격자 표시(&amp;G)</translation>
    </message>
    <message>
        <source>&amp;Palette</source>
        <translation>팔레트(&amp;P)</translation>
    </message>
    <message>
        <source>&amp;Explorer</source>
        <translation>탐색기(&amp;E)</translation>
    </message>
    <message>
        <source>I&amp;nspector</source>
        <translation>속성(&amp;N)</translation>
    </message>
    <message>
        <source>Insi&amp;ght</source>
        <translation>통찰(&amp;G)</translation>
    </message>
    <message>
        <source>Fin&amp;dings</source>
        <translation>점검 결과(&amp;D)</translation>
    </message>
    <message>
        <source>Si&amp;mulation</source>
        <translation>시뮬레이션(&amp;M)</translation>
    </message>
    <message>
        <source>Clear &amp;highlight</source>
        <translation>강조 지우기(&amp;H)</translation>
    </message>
    <message>
        <source>Like the &amp;desktop</source>
        <translation>데스크톱 설정 따르기(&amp;D)</translation>
    </message>
    <message>
        <source>&amp;Light</source>
        <translation>밝게(&amp;L)</translation>
    </message>
    <message>
        <source>Da&amp;rk</source>
        <translation>어둡게(&amp;R)</translation>
    </message>
    <message>
        <source>Like the des&amp;ktop</source>
        <translation>데스크톱 설정 따르기(&amp;K)</translation>
    </message>
    <message>
        <source>&amp;Duplicate as an alternative</source>
        <translation>대안으로 복제(&amp;D)</translation>
    </message>
    <message>
        <source>&amp;Remove this alternative</source>
        <translation>이 대안 제거(&amp;R)</translation>
    </message>
    <message>
        <source>&amp;Next alternative</source>
        <translation>다음 대안(&amp;N)</translation>
    </message>
    <message>
        <source>&amp;Previous alternative</source>
        <translation>이전 대안(&amp;P)</translation>
    </message>
    <message>
        <source>&amp;Keyboard shortcuts</source>
        <translation>키보드 단축키(&amp;K)</translation>
    </message>
    <message>
        <source>&amp;About Corbel</source>
        <translation>Corbel 정보(&amp;A)</translation>
    </message>
    <message>
        <source>&amp;Undo: %1</source>
        <translation>실행 취소(&amp;U): %1</translation>
    </message>
    <message>
        <source>&amp;Redo: %1</source>
        <translation>다시 실행(&amp;R): %1</translation>
    </message>
    <message>
        <source>&amp;File</source>
        <translation>파일(&amp;F)</translation>
    </message>
    <message>
        <source>&amp;Export</source>
        <translation>내보내기(&amp;E)</translation>
    </message>
    <message>
        <source>&amp;Edit</source>
        <translation>편집(&amp;E)</translation>
    </message>
    <message>
        <source>&amp;View</source>
        <translation>보기(&amp;V)</translation>
    </message>
    <message>
        <source>&amp;Theme</source>
        <translation>테마(&amp;T)</translation>
    </message>
    <message>
        <source>&amp;Language</source>
        <translation>언어(&amp;L)</translation>
    </message>
    <message>
        <source>&amp;Design</source>
        <translation>설계(&amp;D)</translation>
    </message>
    <message>
        <source>&amp;Help</source>
        <translation>도움말(&amp;H)</translation>
    </message>
    <message>
        <source>Start &amp;page</source>
        <translation>시작 화면(&amp;P)</translation>
    </message>
    <message>
        <source>Import a&amp;gain…</source>
        <translation>다시 가져오기(&amp;G)…</translation>
    </message>
    <message>
        <source>&amp;Report…</source>
        <translation>보고서(&amp;R)…</translation>
    </message>
    <message>
        <source>Back to the &amp;canvas</source>
        <translation>캔버스로 돌아가기(&amp;C)</translation>
    </message>
    <message>
        <source>Next missing &amp;value</source>
        <translation>다음 빠진 값(&amp;V)</translation>
    </message>
    <message>
        <source>Re&amp;name this alternative</source>
        <translation>이 대안 이름 바꾸기(&amp;N)</translation>
    </message>
    <message>
        <source>&amp;Guided example</source>
        <translation>따라 하기 예제(&amp;G)</translation>
    </message>
    <message>
        <source>Cu&amp;t</source>
        <translation>잘라내기(&amp;T)</translation>
    </message>
    <message>
        <source>&amp;Copy</source>
        <translation>복사(&amp;C)</translation>
    </message>
    <message>
        <source>&amp;Paste</source>
        <translation>붙여넣기(&amp;P)</translation>
    </message>
    <message>
        <source>D&amp;uplicate</source>
        <translation>복제(&amp;U)</translation>
    </message>
    <message>
        <source>Select c&amp;ontent</source>
        <translation>안의 것 선택(&amp;O)</translation>
    </message>
    <message>
        <source>&amp;Find…</source>
        <translation>찾기(&amp;F)…</translation>
    </message>
    <message>
        <source>Command palette…</source>
        <translation>명령 찾기…</translation>
    </message>
    <message>
        <source>Align &amp;left</source>
        <translation>왼쪽 맞춤(&amp;L)</translation>
    </message>
    <message>
        <source>Align &amp;centres</source>
        <translation>가로 가운데 맞춤(&amp;C)</translation>
    </message>
    <message>
        <source>Align &amp;right</source>
        <translation>오른쪽 맞춤(&amp;R)</translation>
    </message>
    <message>
        <source>Align &amp;top</source>
        <translation>위쪽 맞춤(&amp;T)</translation>
    </message>
    <message>
        <source>Align &amp;middles</source>
        <translation>세로 가운데 맞춤(&amp;M)</translation>
    </message>
    <message>
        <source>Align &amp;bottom</source>
        <translation>아래쪽 맞춤(&amp;B)</translation>
    </message>
    <message>
        <source>Distribute &amp;across</source>
        <translation>가로로 고르게 배치(&amp;A)</translation>
    </message>
    <message>
        <source>Distribute &amp;down</source>
        <translation>세로로 고르게 배치(&amp;D)</translation>
    </message>
    <message>
        <source>Con&amp;vert to another kind…</source>
        <translation>다른 종류로 바꾸기(&amp;V)…</translation>
    </message>
    <message>
        <source>Colla&amp;pse</source>
        <translation>접기(&amp;P)</translation>
    </message>
    <message>
        <source>&amp;Expand</source>
        <translation>펼치기(&amp;E)</translation>
    </message>
    <message>
        <source>Pi&amp;n or let go</source>
        <translation>고정 또는 해제(&amp;N)</translation>
    </message>
    <message>
        <source>Put &amp;into a container…</source>
        <translation>상위 요소에 넣기(&amp;I)…</translation>
    </message>
    <message>
        <source>Take &amp;out of the container</source>
        <translation>상위 요소에서 빼기(&amp;O)</translation>
    </message>
    <message>
        <source>&amp;Snap to the grid</source>
        <translation>격자에 맞추기(&amp;S)</translation>
    </message>
    <message>
        <source>&amp;Add an element…</source>
        <translation>요소 추가(&amp;A)…</translation>
    </message>
    <message>
        <source>Add a &amp;note</source>
        <translation>메모 추가(&amp;N)</translation>
    </message>
    <message>
        <source>One replica m&amp;ore</source>
        <translation>복제본 하나 더(&amp;O)</translation>
    </message>
    <message>
        <source>One replica &amp;less</source>
        <translation>복제본 하나 덜(&amp;L)</translation>
    </message>
    <message>
        <source>Show in e&amp;xplorer</source>
        <translation>탐색기에서 보기(&amp;X)</translation>
    </message>
    <message>
        <source>Proper&amp;ties</source>
        <translation>속성(&amp;T)</translation>
    </message>
    <message>
        <source>New &amp;view</source>
        <translation>새 뷰(&amp;V)</translation>
    </message>
    <message>
        <source>New view of the selec&amp;tion</source>
        <translation>선택한 것으로 새 뷰(&amp;T)</translation>
    </message>
    <message>
        <source>D&amp;uplicate the view</source>
        <translation>뷰 복제(&amp;U)</translation>
    </message>
    <message>
        <source>&amp;Rename the view</source>
        <translation>뷰 이름 바꾸기(&amp;R)</translation>
    </message>
    <message>
        <source>Dele&amp;te the view</source>
        <translation>뷰 삭제(&amp;T)</translation>
    </message>
    <message>
        <source>Ne&amp;xt view</source>
        <translation>다음 뷰(&amp;X)</translation>
    </message>
    <message>
        <source>Pre&amp;vious view</source>
        <translation>이전 뷰(&amp;V)</translation>
    </message>
    <message>
        <source>&amp;Arrange</source>
        <translation>정렬(&amp;A)</translation>
    </message>
    <message>
        <source>&amp;Views</source>
        <translation>뷰(&amp;V)</translation>
    </message>
    <message>
        <source>&amp;No overlay</source>
        <translation>덧그림 없음(&amp;N)</translation>
    </message>
    <message>
        <source>&amp;Failure</source>
        <translation>장애(&amp;F)</translation>
    </message>
    <message>
        <source>&amp;Load</source>
        <translation>부하(&amp;L)</translation>
    </message>
    <message>
        <source>&amp;Single points of failure</source>
        <translation>단일 장애점(&amp;S)</translation>
    </message>
    <message>
        <source>&amp;Assume 99.9 % availability for all unknown</source>
        <translation>모르는 것은 모두 가용성 99.9 %로 가정(&amp;A)</translation>
    </message>
    <message>
        <source>&amp;Overlay</source>
        <translation>덧그림(&amp;O)</translation>
    </message>
    <message>
        <source>A&amp;vailability</source>
        <translation>가용성(&amp;V)</translation>
    </message>
    <message>
        <source>&amp;Capacity</source>
        <translation>용량(&amp;C)</translation>
    </message>
    <message>
        <source>&amp;Quick fix of a finding…</source>
        <translation>점검 결과 빠른 수정(&amp;Q)…</translation>
    </message>
    <message>
        <source>Appro&amp;ve of a finding…</source>
        <translation>점검 결과 승인(&amp;V)…</translation>
    </message>
    <message>
        <source>Take down &amp;hosts, sites, links…</source>
        <translation>호스트, 사이트, 링크 중단(&amp;H)…</translation>
    </message>
    <message>
        <source>Model as &amp;JSON…</source>
        <translation>모델을 JSON으로(&amp;J)…</translation>
    </message>
    <message>
        <source>Model for &amp;Graphviz…</source>
        <translation>Graphviz용 모델(&amp;G)…</translation>
    </message>
    <message>
        <source>Model for &amp;Mermaid…</source>
        <translation>Mermaid용 모델(&amp;M)…</translation>
    </message>
    <message>
        <source>Fault &amp;tree (Open-PSA)…</source>
        <translation>고장 트리(&amp;T) (Open-PSA)…</translation>
    </message>
    <message>
        <source>Common &amp;cause and node budget…</source>
        <translation>공통 원인과 노드 한도(&amp;C)…</translation>
    </message>
    <message>
        <source>Availability of this &amp;element</source>
        <translation>이 요소의 가용성(&amp;E)</translation>
    </message>
</context>
<context>
    <name>corbel::ui::ApproveDialog</name>
    <message>
        <source>Approve</source>
        <translation>승인</translation>
    </message>
    <message>
        <source>Approve this finding?</source>
        <translation>이 점검 결과를 승인할까요?</translation>
    </message>
    <message>
        <source>It stays in the list, struck out, with who approved of it and why. The approval is stored in the document.</source>
        <translation>목록에 취소선과 함께 남으며, 누가 왜 승인했는지 표시됩니다. 승인은 문서에 저장됩니다.</translation>
    </message>
    <message>
        <source>Why it may stay as it is, and for how long</source>
        <translation>그대로 두어도 되는 이유와 기간</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>이유</translation>
    </message>
    <message>
        <source>Approved by</source>
        <translation>승인자</translation>
    </message>
    <message>
        <source>&amp;Reason</source>
        <translation>이유(&amp;R)</translation>
    </message>
    <message>
        <source>&amp;By</source>
        <translation>승인자(&amp;B)</translation>
    </message>
    <message>
        <source>It takes a reason and a name</source>
        <translation>이유와 이름이 필요합니다</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>취소</translation>
    </message>
</context>
<context>
    <name>corbel::ui::AssumptionForm</name>
    <message>
        <source>Assume 99.9 % for all unknown</source>
        <translation>모르는 것은 모두 99.9 %로 가정</translation>
    </message>
    <message>
        <source>Everything that states no availability counts as up 99.9 % of the time, until you withdraw that</source>
        <translation>가용성을 적지 않은 것은 모두, 가정을 거둘 때까지 99.9 % 작동하는 것으로 봅니다</translation>
    </message>
    <message>
        <source> %</source>
        <translation> %</translation>
    </message>
    <message>
        <source>none</source>
        <translation>없음</translation>
    </message>
    <message>
        <source>&amp;Common cause</source>
        <translation>공통 원인(&amp;C)</translation>
    </message>
    <message>
        <source>share that strikes all replicas at once</source>
        <translation>모든 복제본을 한꺼번에 멈추는 비율</translation>
    </message>
    <message>
        <source>&amp;Node budget</source>
        <translation>노드 한도(&amp;N)</translation>
    </message>
    <message>
        <source>more make bounds exact, and take longer</source>
        <translation>많을수록 범위가 정확한 값이 되고 오래 걸립니다</translation>
    </message>
    <message>
        <source>The share of a replica&apos;s failures that strikes all replicas of its element at once</source>
        <translation>복제본 장애 가운데 그 요소의 모든 복제본을 한꺼번에 멈추는 비율</translation>
    </message>
    <message>
        <source>Nodes of a decision diagram, beyond which an availability is between bounds</source>
        <translation>결정 다이어그램의 노드 수. 넘으면 가용성을 범위로 보여 줍니다</translation>
    </message>
</context>
<context>
    <name>corbel::ui::AvailabilityPanel</name>
    <message>
        <source>Availability</source>
        <translation>가용성</translation>
    </message>
    <message>
        <source>Withdraw</source>
        <translation>취소</translation>
    </message>
    <message>
        <source>Withdraw the assumption</source>
        <translation>가정 취소</translation>
    </message>
    <message>
        <source>Entry</source>
        <translation>진입점</translation>
    </message>
    <message>
        <source>Availability of the entry</source>
        <translation>진입점의 가용성</translation>
    </message>
    <message>
        <source>Minimal cut sets</source>
        <translation>최소 절단 집합</translation>
    </message>
    <message>
        <source>What it was built from</source>
        <translation>무엇으로 이루어졌는지</translation>
    </message>
    <message>
        <source>Importance</source>
        <translation>중요도</translation>
    </message>
    <message>
        <source>Disaster recovery</source>
        <translation>재해 복구</translation>
    </message>
    <message>
        <source>Blast radius</source>
        <translation>영향 범위</translation>
    </message>
    <message>
        <source>Missing figures</source>
        <translation>빠진 값</translation>
    </message>
    <message>
        <source>Missing</source>
        <translation>빠진 값</translation>
    </message>
    <message>
        <source>Why</source>
        <translation>이유</translation>
    </message>
    <message>
        <source>Assumptions</source>
        <translation>가정</translation>
    </message>
    <message>
        <source>Details of the availability</source>
        <translation>가용성 자세히</translation>
    </message>
    <message>
        <source>Cut sets</source>
        <translation>절단 집합</translation>
    </message>
    <message>
        <source>Recovery</source>
        <translation>복구</translation>
    </message>
    <message>
        <source>Tree</source>
        <translation>트리</translation>
    </message>
    <message>
        <source>Nobody asks for anything yet</source>
        <translation>아직 요청하는 사람이 없습니다</translation>
    </message>
    <message>
        <source>Draw an actor that calls something: how often that works, what it fails by, and what is left when a host or a site dies stand here.</source>
        <translation>무언가를 호출하는 행위자를 그리세요. 얼마나 자주 동작하는지, 무엇 때문에 실패하는지, 호스트나 사이트가 멈추면 무엇이 남는지 여기에 나옵니다.</translation>
    </message>
    <message>
        <source>Unavailability %1</source>
        <translation>비가용성 %1</translation>
    </message>
    <message>
        <source>Down %1</source>
        <translation>중단 시간 %1</translation>
    </message>
    <message>
        <source>Unavailability between %1 and %2</source>
        <translation>비가용성 %1~%2</translation>
    </message>
    <message>
        <source>All that it offers, soft dependencies too: %1</source>
        <translation>약한 의존까지 모두 제공할 때: %1</translation>
    </message>
    <message>
        <source>Minimal cut sets: %1</source>
        <translation>최소 절단 집합: %1</translation>
    </message>
    <message>
        <source>Minimal cut sets, as far as counted: %1</source>
        <translation>지금까지 센 최소 절단 집합: %1</translation>
    </message>
    <message>
        <source>Switching to %1 costs %2 more, which is not counted above</source>
        <translation>%1(으)로 전환하는 데 %2이(가) 더 들며, 위에는 포함되지 않았습니다</translation>
    </message>
    <message>
        <source>No single point of failure</source>
        <translation>단일 장애점 없음</translation>
    </message>
    <message numerus="yes">
        <source>%n single points of failure</source>
        <translation>
            <numerusform>단일 장애점 %n개</numerusform>
        </translation>
    </message>
    <message>
        <source>Missing (%1)</source>
        <translation>빠진 값 (%1)</translation>
    </message>
    <message numerus="yes">
        <source>Undecided: %n figures are missing</source>
        <translation>
            <numerusform>정할 수 없음: 값 %n개가 빠졌습니다</numerusform>
        </translation>
    </message>
    <message>
        <source>Which part matters most is known once the availability is.</source>
        <translation>가용성이 정해지면 어느 부분이 가장 중요한지 알 수 있습니다.</translation>
    </message>
    <message>
        <source>Nothing on the way stands on a host or a site, or comes from a provider: there is no domain to lose. Say where it runs.</source>
        <translation>경로에 호스트나 사이트에서 실행되거나 제공자에게서 오는 것이 없어 잃을 영역이 없습니다. 실행 위치를 적으십시오.</translation>
    </message>
    <message>
        <source>No element takes an entry down or leaves it with less to spare.</source>
        <translation>진입점을 멈추게 하거나 여유를 줄이는 요소가 없습니다.</translation>
    </message>
    <message>
        <source>No figure is missing.</source>
        <translation>빠진 값이 없습니다.</translation>
    </message>
    <message>
        <source>Single points of failure: undecided</source>
        <translation>단일 장애점: 미정</translation>
    </message>
    <message>
        <source>Assume 99.9 %</source>
        <translation>99.9 %로 가정</translation>
    </message>
    <message>
        <source>Everything that states no availability counts as up 99.9 % of the time, until you withdraw that</source>
        <translation>가용성을 적지 않은 것은 모두, 가정을 거둘 때까지 99.9 % 작동하는 것으로 봅니다</translation>
    </message>
    <message>
        <source>Another element…</source>
        <translation>다른 요소…</translation>
    </message>
    <message>
        <source>Compute more exactly</source>
        <translation>더 정확하게 계산</translation>
    </message>
    <message>
        <source>With %1 times the node budget; it takes longer</source>
        <translation>노드 한도를 %1배로 합니다. 더 오래 걸립니다</translation>
    </message>
    <message>
        <source>Whose availability is shown; any element may be asked for</source>
        <translation>누구의 가용성을 볼지 고릅니다. 어떤 요소든 고를 수 있습니다</translation>
    </message>
    <message>
        <source>%1 of order %2</source>
        <translation>%2차 %1개</translation>
    </message>
</context>
<context>
    <name>corbel::ui::CanvasView</name>
    <message>
        <source>Canvas</source>
        <translation>캔버스</translation>
    </message>
    <message>
        <source>The diagram: elements and the relations between them</source>
        <translation>다이어그램: 요소와 그 사이의 관계</translation>
    </message>
    <message>
        <source>An element of kind %1 cannot hold one of kind %2.</source>
        <translation>%1 요소는 %2 요소를 담을 수 없습니다.</translation>
    </message>
    <message>
        <source>No such relation can join these elements.</source>
        <translation>이 요소들은 그런 관계로 이을 수 없습니다.</translation>
    </message>
    <message>
        <source>Kind of the relation</source>
        <translation>관계의 종류</translation>
    </message>
    <message>
        <source>An empty sheet</source>
        <translation>빈 화면</translation>
    </message>
    <message>
        <source>Select two or more elements to align them.</source>
        <translation>맞추려면 요소를 둘 이상 선택하십시오.</translation>
    </message>
    <message>
        <source>Select three or more elements to space them evenly.</source>
        <translation>고르게 배치하려면 요소를 셋 이상 선택하십시오.</translation>
    </message>
    <message>
        <source>What is selected stands in no container.</source>
        <translation>선택한 것은 상위 요소 안에 있지 않습니다.</translation>
    </message>
    <message>
        <source>%1: an element of kind %2 cannot hold one of kind %3.</source>
        <translation>%1: %2 요소는 %3 요소를 담을 수 없습니다.</translation>
    </message>
    <message>
        <source>No container on this view can hold what is selected.</source>
        <translation>이 뷰에는 선택한 것을 담을 수 있는 요소가 없습니다.</translation>
    </message>
    <message>
        <source>Arrow keys choose the container, Return moves the selection into it, Escape leaves.</source>
        <translation>화살표 키로 상위 요소를 고르고 Enter로 그 안에 옮깁니다. Esc로 그만둡니다.</translation>
    </message>
    <message>
        <source>Select one relation to join it to something else.</source>
        <translation>다른 것에 이으려면 관계 하나를 선택하십시오.</translation>
    </message>
    <message>
        <source>There is nothing else that this relation could be joined to.</source>
        <translation>이 관계를 이을 수 있는 다른 것이 없습니다.</translation>
    </message>
    <message>
        <source>Arrow keys choose where the relation begins, Return joins it, Escape leaves.</source>
        <translation>화살표 키로 관계의 시작을 고르고 Enter로 잇습니다. Esc로 그만둡니다.</translation>
    </message>
    <message>
        <source>Arrow keys choose where the relation ends, Return joins it, Escape leaves.</source>
        <translation>화살표 키로 관계의 끝을 고르고 Enter로 잇습니다. Esc로 그만둡니다.</translation>
    </message>
    <message>
        <source>Services, stores and gateways have replicas; nothing else has.</source>
        <translation>복제본은 서비스, 저장소, 게이트웨이에만 있습니다.</translation>
    </message>
    <message>
        <source>There are no replicas to take away.</source>
        <translation>줄일 복제본이 없습니다.</translation>
    </message>
    <message>
        <source>Arrow keys choose what %1 connects to, Return connects, Escape leaves.</source>
        <translation>화살표 키로 %1을(를) 연결할 대상을 고르고 Enter로 연결합니다. Esc로 그만둡니다.</translation>
    </message>
    <message>
        <source>Select an element, then L walks over its relations.</source>
        <translation>요소를 선택하면 L 키로 그 관계를 차례로 갑니다.</translation>
    </message>
    <message>
        <source>%1 has no relations.</source>
        <translation>%1에는 관계가 없습니다.</translation>
    </message>
    <message>
        <source>What the new relation leads to</source>
        <translation>새 관계가 이어질 곳</translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <comment>a new element, and the relation that leads to it</comment>
        <translation>%1 (%2)</translation>
    </message>
    <message>
        <source>Kind of the new element</source>
        <translation>새 요소의 종류</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>메모</translation>
    </message>
    <message>
        <source>New kind of the selection</source>
        <translation>선택한 것의 새 종류</translation>
    </message>
    <message numerus="yes">
        <source>%n elements no longer run on it</source>
        <translation>
            <numerusform>요소 %n개가 더는 그 위에서 실행되지 않습니다</numerusform>
        </translation>
    </message>
    <message>
        <source>cannot stand where it is, or cannot hold what is inside</source>
        <translation>지금 자리에 있거나 안의 것을 담을 수 없습니다</translation>
    </message>
    <message>
        <source>Select elements of one container to take them out of it.</source>
        <translation>한 상위 요소 안의 요소들을 선택하면 뺄 수 있습니다.</translation>
    </message>
    <message>
        <source>Choose an element in the palette and click here to place it, or press A.</source>
        <translation>팔레트에서 요소를 고르고 여기를 클릭해 놓거나 A를 누르십시오.</translation>
    </message>
    <message>
        <source>There is no room near by for what would be in the way.</source>
        <translation>밀려날 것이 옮겨 갈 자리가 근처에 없습니다.</translation>
    </message>
    <message>
        <source>loses %1</source>
        <extracomment>&quot;loses replicas, service time&quot;</extracomment>
        <translation>%1 없어짐</translation>
    </message>
    <message numerus="yes">
        <source>loses %n values</source>
        <translation>
            <numerusform>값 %n개 없어짐</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>loses %n relations</source>
        <translation>
            <numerusform>관계 %n개 없어짐</numerusform>
        </translation>
    </message>
    <message>
        <source>Drop parts here</source>
        <translation>여기에 놓으십시오</translation>
    </message>
    <message>
        <source>Of relations, only network links and fail-overs fail by themselves. Take down what this one leads to.</source>
        <translation>관계 가운데 네트워크 링크와 장애 조치만 스스로 고장 납니다. 이 관계가 가리키는 것을 중단해 보십시오.</translation>
    </message>
</context>
<context>
    <name>corbel::ui::CapacityPanel</name>
    <message>
        <source>Show on the canvas</source>
        <translation>캔버스에 표시</translation>
    </message>
    <message>
        <source>Capacity</source>
        <translation>용량</translation>
    </message>
    <message>
        <source>Ceiling %1, reached first by %2</source>
        <translation>상한 %1, %2이(가) 먼저 도달</translation>
    </message>
    <message>
        <source>The ceiling is undecided</source>
        <translation>상한을 정할 수 없음</translation>
    </message>
    <message>
        <source>No load reaches anything yet</source>
        <translation>아직 부하가 닿는 곳이 없습니다</translation>
    </message>
    <message>
        <source>Draw an actor with a rate that calls a service with a service time: how busy everything gets, and how much more it bears, stand here.</source>
        <translation>도착률이 있는 행위자가 서비스 시간이 있는 서비스를 호출하게 그리세요. 각 요소가 얼마나 바쁜지, 얼마나 더 견디는지 여기에 나옵니다.</translation>
    </message>
    <message>
        <source>Ceiling at most %1, because of %2</source>
        <translation>상한 %1 이하, %2 때문</translation>
    </message>
    <message>
        <source>Ceiling at least %1, because of %2</source>
        <translation>상한 %1 이상, %2 때문</translation>
    </message>
    <message>
        <source>Shows what these figures assume</source>
        <translation>이 수치의 가정을 보여 줍니다</translation>
    </message>
    <message>
        <source>Assumptions</source>
        <translation>가정</translation>
    </message>
</context>
<context>
    <name>corbel::ui::CardColumn</name>
    <message numerus="yes">
        <source>and %n more</source>
        <translation>
            <numerusform>외 %n개</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>corbel::ui::Chip</name>
    <message>
        <source>Remove %1</source>
        <translation>%1 제거</translation>
    </message>
    <message>
        <source>Weight of %1</source>
        <translation>%1의 가중치</translation>
    </message>
    <message>
        <source>Its weight, relative to the others</source>
        <translation>다른 것에 대한 가중치</translation>
    </message>
</context>
<context>
    <name>corbel::ui::ChipsEditor</name>
    <message>
        <source>Add to %1</source>
        <translation>%1에 추가</translation>
    </message>
    <message>
        <source>several values</source>
        <translation>여러 값</translation>
    </message>
    <message>
        <source>add…</source>
        <translation>추가…</translation>
    </message>
    <message>
        <source>“%1” is not accepted here. Type %2.</source>
        <translation>여기에는 “%1”을(를) 쓸 수 없습니다. 입력 형식: %2.</translation>
    </message>
    <message>
        <source>“%1” is no weight. Type a number of at least 0.</source>
        <translation>“%1”은(는) 가중치가 아닙니다. 0 이상의 숫자를 입력하십시오.</translation>
    </message>
    <message>
        <source>There is no element “%1”. Choose one from the list.</source>
        <translation>“%1” 요소가 없습니다. 목록에서 고르십시오.</translation>
    </message>
</context>
<context>
    <name>corbel::ui::ChoiceDialog</name>
    <message>
        <source>Corbel</source>
        <translation>Corbel</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>취소</translation>
    </message>
    <message>
        <source>The file is as it was before, and your changes are still open in this window.</source>
        <translation>파일은 이전 그대로이고 변경 내용은 이 창에 열려 있습니다.</translation>
    </message>
    <message>
        <source>The disk failed in the middle of saving. The new version is in place but may not outlast a loss of power; the previous one is “%1” beside it.</source>
        <translation>저장하는 도중 디스크에 오류가 났습니다. 새 버전은 제자리에 있지만 전원이 끊기면 사라질 수 있습니다. 이전 버전은 그 옆의 “%1”입니다.</translation>
    </message>
    <message>
        <source>The folder “%1” is not there. It was removed, renamed, or its disk is no longer connected. Your changes are still open in this window.</source>
        <translation>“%1” 폴더가 없습니다. 지워졌거나 이름이 바뀌었거나 디스크의 연결이 끊겼습니다. 변경 내용은 이 창에 열려 있습니다.</translation>
    </message>
    <message>
        <source>The file is marked read-only.</source>
        <translation>읽기 전용으로 표시된 파일입니다.</translation>
    </message>
    <message>
        <source>No file may be written in the folder “%1”.</source>
        <translation>“%1” 폴더에는 파일을 쓸 수 없습니다.</translation>
    </message>
    <message>
        <source>There is no room left on the disk, or your quota is used up.</source>
        <translation>디스크 공간이 없거나 할당량을 모두 썼습니다.</translation>
    </message>
    <message>
        <source>The name is longer than this disk allows.</source>
        <translation>이름이 이 디스크에서 허용하는 길이보다 깁니다.</translation>
    </message>
    <message>
        <source>There is something of that name that is not a file.</source>
        <translation>같은 이름의 것이 있는데 파일이 아닙니다.</translation>
    </message>
    <message>
        <source>Another program changed the file since it was opened or saved here. Nothing was written: the file holds the other version, this window yours.</source>
        <translation>여기서 열거나 저장한 뒤 다른 프로그램이 파일을 바꾸었습니다. 아무것도 쓰지 않았습니다. 파일에는 다른 버전이, 이 창에는 이쪽 버전이 있습니다.</translation>
    </message>
    <message>
        <source>The document cannot be written in this form.</source>
        <translation>문서를 이 형식으로는 쓸 수 없습니다.</translation>
    </message>
    <message>
        <source>The disk reported an error.</source>
        <translation>디스크에서 오류가 났습니다.</translation>
    </message>
    <message>
        <source>Save elsewhere…</source>
        <translation>다른 곳에 저장…</translation>
    </message>
    <message>
        <source>Save under another name or in another folder, and go on there.</source>
        <translation>다른 이름이나 다른 폴더에 저장하고 그 파일로 이어서 작업합니다.</translation>
    </message>
    <message>
        <source>Save a copy…</source>
        <translation>사본 저장…</translation>
    </message>
    <message>
        <source>Put your changes in safety elsewhere; this document stays where it is.</source>
        <translation>변경 내용을 다른 곳에 안전하게 두고 이 문서는 그대로 둡니다.</translation>
    </message>
    <message>
        <source>Compare…</source>
        <translation>비교…</translation>
    </message>
    <message>
        <source>See how the two versions differ, then decide.</source>
        <translation>두 버전이 어떻게 다른지 보고 정합니다.</translation>
    </message>
    <message>
        <source>Keep mine</source>
        <translation>이쪽 것 유지</translation>
    </message>
    <message>
        <source>Replace the other version; it is kept beside the file with a “~” at the end.</source>
        <translation>다른 버전을 바꿉니다. 다른 버전은 파일 옆에 “~”를 붙여 남깁니다.</translation>
    </message>
    <message>
        <source>Reload</source>
        <translation>다시 읽기</translation>
    </message>
    <message>
        <source>Take the other version; your changes in this window are given up.</source>
        <translation>다른 버전을 씁니다. 이 창의 변경 내용은 버립니다.</translation>
    </message>
    <message>
        <source>“%1” was changed by another program</source>
        <translation>다른 프로그램이 “%1”을(를) 바꾸었습니다</translation>
    </message>
    <message>
        <source>“%1” cannot be saved</source>
        <translation>“%1”을(를) 저장할 수 없습니다</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>다시 시도</translation>
    </message>
    <message>
        <source>Create the folder</source>
        <translation>폴더 만들기</translation>
    </message>
    <message>
        <source>Create it again, and save the document in it.</source>
        <translation>폴더를 다시 만들고 그 안에 문서를 저장합니다.</translation>
    </message>
    <message>
        <source>After you have connected the disk.</source>
        <translation>디스크를 연결한 뒤.</translation>
    </message>
    <message>
        <source>After you have made room.</source>
        <translation>공간을 확보한 뒤.</translation>
    </message>
    <message>
        <source>After you have allowed writing.</source>
        <translation>쓰기를 허용한 뒤.</translation>
    </message>
    <message>
        <source>If you think that the cause has passed.</source>
        <translation>원인이 사라졌다고 생각되면.</translation>
    </message>
    <message>
        <source>It is open in another window, and you chose to open it read-only here.</source>
        <translation>다른 창에 열려 있으며 여기서는 읽기 전용으로 열었습니다.</translation>
    </message>
    <message>
        <source>No file may be written in its folder.</source>
        <translation>그 폴더에는 파일을 쓸 수 없습니다.</translation>
    </message>
    <message>
        <source>“%1” is open read-only</source>
        <translation>“%1”은(는) 읽기 전용으로 열려 있습니다</translation>
    </message>
    <message>
        <source>Your changes are still open in this window.</source>
        <translation>변경 내용은 이 창에 열려 있습니다.</translation>
    </message>
    <message>
        <source>Save here anyway</source>
        <translation>그래도 여기에 저장</translation>
    </message>
    <message>
        <source>The other window is told that the file was changed.</source>
        <translation>다른 창에 파일이 바뀌었음을 알립니다.</translation>
    </message>
    <message>
        <source>“%1” is open in another window</source>
        <translation>“%1”은(는) 다른 창에 열려 있습니다</translation>
    </message>
    <message>
        <source>If you save here, the other window and this one go on with the same file.</source>
        <translation>여기에 저장하면 다른 창과 이 창이 같은 파일로 작업합니다.</translation>
    </message>
    <message>
        <source>Comments would be lost</source>
        <translation>주석이 사라집니다</translation>
    </message>
    <message>
        <source>“%1” holds comments that saving drops, because the text is written anew in its canonical form. The previous version is kept beside it as “%1~”.</source>
        <translation>“%1”에는 저장하면 사라지는 주석이 있습니다. 텍스트를 정해진 형식으로 새로 쓰기 때문입니다. 이전 버전은 그 옆에 “%1~”로 남습니다.</translation>
    </message>
    <message>
        <source>Save as another file…</source>
        <translation>다른 파일로 저장…</translation>
    </message>
    <message>
        <source>Leave this file with its comments as it is.</source>
        <translation>주석이 있는 이 파일은 그대로 둡니다.</translation>
    </message>
    <message>
        <source>Save without comments</source>
        <translation>주석 없이 저장</translation>
    </message>
    <message>
        <source>Write this file anew.</source>
        <translation>이 파일을 새로 씁니다.</translation>
    </message>
    <message>
        <source>Two windows that save the same document overwrite each other&apos;s changes.</source>
        <translation>두 창이 같은 문서를 저장하면 서로의 변경 내용을 덮어씁니다.</translation>
    </message>
    <message>
        <source>Open read-only</source>
        <translation>읽기 전용으로 열기</translation>
    </message>
    <message>
        <source>Look at it, or save your changes under another name.</source>
        <translation>살펴보거나 변경 내용을 다른 이름으로 저장합니다.</translation>
    </message>
    <message>
        <source>Open anyway</source>
        <translation>그래도 열기</translation>
    </message>
    <message>
        <source>Each window is told when the other one has saved.</source>
        <translation>한 창이 저장하면 다른 창에 알립니다.</translation>
    </message>
    <message>
        <source>Save the changes to “%1”?</source>
        <translation>“%1”의 변경 내용을 저장할까요?</translation>
    </message>
    <message>
        <source>Without saving, they are lost.</source>
        <translation>저장하지 않으면 사라집니다.</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>저장</translation>
    </message>
    <message>
        <source>Discard</source>
        <translation>버리기</translation>
    </message>
    <message>
        <source>Give up your changes to “%1”?</source>
        <translation>“%1”의 변경 내용을 버릴까요?</translation>
    </message>
    <message>
        <source>The document is read again as another program left it. What you changed since the last save is lost.</source>
        <translation>다른 프로그램이 남긴 대로 문서를 다시 읽습니다. 마지막으로 저장한 뒤의 변경은 사라집니다.</translation>
    </message>
    <message>
        <source>Save the document, then go on.</source>
        <translation>문서를 저장한 뒤 계속합니다.</translation>
    </message>
    <message>
        <source>Go on without the changes.</source>
        <translation>변경 내용 없이 계속합니다.</translation>
    </message>
    <message>
        <source>Keep my changes</source>
        <translation>내 변경 유지</translation>
    </message>
    <message>
        <source>Go on with what is in this window.</source>
        <translation>이 창에 있는 것으로 계속합니다.</translation>
    </message>
</context>
<context>
    <name>corbel::ui::ChoiceEditor</name>
    <message>
        <source>yes</source>
        <translation>예</translation>
    </message>
    <message>
        <source>no</source>
        <translation>아니요</translation>
    </message>
    <message>
        <source>several values</source>
        <translation>여러 값</translation>
    </message>
    <message>
        <source>not set</source>
        <translation>설정 안 함</translation>
    </message>
    <message>
        <source>There is no element “%1”. Choose one from the list.</source>
        <translation>“%1” 요소가 없습니다. 목록에서 고르십시오.</translation>
    </message>
</context>
<context>
    <name>corbel::ui::Clipboard</name>
    <message numerus="yes">
        <source>Copied %n elements.</source>
        <translation>
            <numerusform>요소 %n개를 복사했습니다.</numerusform>
        </translation>
    </message>
    <message>
        <source>The clipboard holds nothing that could be drawn. Copy elements, or a text.</source>
        <translation>클립보드에 그릴 수 있는 것이 없습니다. 요소나 텍스트를 복사하십시오.</translation>
    </message>
    <message>
        <source>The clipboard is empty.</source>
        <translation>클립보드가 비어 있습니다.</translation>
    </message>
    <message>
        <source>The clipboard&apos;s model has no elements.</source>
        <translation>클립보드의 모델에 요소가 없습니다.</translation>
    </message>
    <message>
        <source>The clipboard&apos;s text is too long for a note, and no Corbel YAML.</source>
        <translation>클립보드의 텍스트는 메모로는 너무 길고 Corbel YAML도 아닙니다.</translation>
    </message>
</context>
<context>
    <name>corbel::ui::CommandModel</name>
    <message>
        <source>not possible now</source>
        <translation>지금은 할 수 없음</translation>
    </message>
</context>
<context>
    <name>corbel::ui::CommandPalette</name>
    <message>
        <source>Command palette</source>
        <translation>명령 찾기</translation>
    </message>
    <message>
        <source>Search actions, elements, views and designs</source>
        <translation>동작, 요소, 뷰, 설계 찾기</translation>
    </message>
    <message>
        <source>Commands</source>
        <translation>명령</translation>
    </message>
    <message>
        <source>Nothing of that name.</source>
        <translation>그런 이름이 없습니다.</translation>
    </message>
</context>
<context>
    <name>corbel::ui::CompareDialog</name>
    <message>
        <source>Design</source>
        <translation>설계</translation>
    </message>
    <message>
        <source>Element</source>
        <translation>요소</translation>
    </message>
    <message>
        <source>Relation</source>
        <translation>관계</translation>
    </message>
    <message>
        <source>View</source>
        <translation>뷰</translation>
    </message>
    <message>
        <source>Place on a view</source>
        <translation>뷰에서의 자리</translation>
    </message>
    <message>
        <source>Route on a view</source>
        <translation>뷰에서의 경로</translation>
    </message>
    <message>
        <source>Scenario</source>
        <translation>시나리오</translation>
    </message>
    <message>
        <source>Objective</source>
        <translation>목표</translation>
    </message>
    <message>
        <source>Approval</source>
        <translation>승인</translation>
    </message>
    <message>
        <source>Imported file</source>
        <translation>가져온 파일</translation>
    </message>
    <message>
        <source>there</source>
        <translation>있음</translation>
    </message>
    <message>
        <source>not there</source>
        <translation>없음</translation>
    </message>
    <message>
        <source>Compare</source>
        <translation>비교</translation>
    </message>
    <message>
        <source>“%1” and this window</source>
        <translation>“%1”과(와) 이 창</translation>
    </message>
    <message>
        <source>What</source>
        <translation>무엇</translation>
    </message>
    <message>
        <source>Key</source>
        <translation>키</translation>
    </message>
    <message>
        <source>In the file</source>
        <translation>파일</translation>
    </message>
    <message>
        <source>In this window</source>
        <translation>이 창</translation>
    </message>
    <message>
        <source>Differences</source>
        <translation>차이</translation>
    </message>
    <message>
        <source>Both hold the same.</source>
        <translation>둘의 내용이 같습니다.</translation>
    </message>
    <message numerus="yes">
        <source>%n differences</source>
        <translation>
            <numerusform>차이 %n개</numerusform>
        </translation>
    </message>
    <message>
        <source>Close</source>
        <translation>닫기</translation>
    </message>
    <message>
        <source>Document</source>
        <translation>문서</translation>
    </message>
</context>
<context>
    <name>corbel::ui::CutSetModel</name>
    <message>
        <source>Order</source>
        <translation>크기</translation>
    </message>
    <message>
        <source>Down together</source>
        <translation>함께 멈추면 진입점도 멈춤</translation>
    </message>
</context>
<context>
    <name>corbel::ui::DesignBar</name>
    <message>
        <source>Designs</source>
        <translation>설계</translation>
    </message>
    <message>
        <source>Add an alternative: a copy of this design</source>
        <translation>대안 추가: 이 설계의 사본</translation>
    </message>
    <message>
        <source>Add an alternative</source>
        <translation>대안 추가</translation>
    </message>
</context>
<context>
    <name>corbel::ui::DesignForm</name>
    <message>
        <source>Objectives</source>
        <translation>목표</translation>
    </message>
    <message>
        <source>What this design must reach, such as an availability of at least 99.9%. Insight says whether it does.</source>
        <translation>이 설계가 달성해야 하는 것, 예를 들어 99.9% 이상의 가용성. 달성 여부는 통찰에 나타납니다.</translation>
    </message>
    <message>
        <source>Design</source>
        <translation>설계</translation>
    </message>
    <message>
        <source>Nothing is selected: these fields are about the design as a whole.</source>
        <translation>선택한 것이 없습니다. 이 항목들은 설계 전체에 대한 것입니다.</translation>
    </message>
    <message>
        <source>Scenarios</source>
        <translation>시나리오</translation>
    </message>
    <message>
        <source>Load and faults that a simulation runs. Without one, actors start requests at their own rates.</source>
        <translation>시뮬레이션이 쓰는 부하와 장애입니다. 없으면 행위자가 자신의 빈도로 요청을 보냅니다.</translation>
    </message>
</context>
<context>
    <name>corbel::ui::Document</name>
    <message>
        <source>Untitled</source>
        <translation>제목 없음</translation>
    </message>
    <message>
        <source>Overview</source>
        <translation>개요</translation>
    </message>
    <message>
        <source>Another change was being undone or redone just then.</source>
        <translation>마침 다른 변경을 실행 취소하거나 다시 실행하는 중이었습니다.</translation>
    </message>
</context>
<context>
    <name>corbel::ui::EmptyState</name>
    <message>
        <source>Draw a system, and see what it will bear</source>
        <translation>시스템을 그리면 무엇을 견디는지 보입니다</translation>
    </message>
    <message>
        <source>Drag a kind from the palette onto the canvas, or click it and then the place.</source>
        <translation>팔레트에서 종류를 캔버스로 끌어 놓거나, 클릭한 뒤 놓을 자리를 클릭합니다.</translation>
    </message>
    <message>
        <source>Drag from an element&apos;s edge to another element to connect the two.</source>
        <translation>요소의 가장자리에서 다른 요소로 끌면 둘이 연결됩니다.</translation>
    </message>
    <message>
        <source>Watch Insight on the right: it names what you have drawn while you draw.</source>
        <translation>오른쪽의 통찰을 보십시오. 그리는 동안 무엇을 그렸는지 알려 줍니다.</translation>
    </message>
    <message>
        <source>Import what you run…</source>
        <translation>운영 중인 구성 가져오기…</translation>
    </message>
    <message>
        <source>Guided example</source>
        <translation>따라 하기 예제</translation>
    </message>
    <message>
        <source>Start page</source>
        <translation>시작 화면</translation>
    </message>
    <message>
        <source>Compose, Kubernetes and Structurizr files can also be dropped onto this window.</source>
        <translation>Compose, Kubernetes, Structurizr 파일을 이 창에 끌어 놓아도 됩니다.</translation>
    </message>
</context>
<context>
    <name>corbel::ui::ExplorerPanel</name>
    <message>
        <source>Explorer</source>
        <translation>탐색기</translation>
    </message>
    <message>
        <source>Filter elements</source>
        <translation>요소 거르기</translation>
    </message>
    <message>
        <source>Elements of the design</source>
        <translation>설계의 요소</translation>
    </message>
    <message>
        <source>Nothing drawn yet</source>
        <translation>아직 그린 것이 없습니다</translation>
    </message>
    <message>
        <source>Drag a kind from the palette onto the canvas, or import what you run.</source>
        <translation>팔레트에서 종류를 캔버스로 끌어 놓거나 운영 중인 구성을 가져오십시오.</translation>
    </message>
    <message>
        <source>Import what you run…</source>
        <translation>운영 중인 구성 가져오기…</translation>
    </message>
</context>
<context>
    <name>corbel::ui::ExplorerTree</name>
    <message numerus="yes">
        <source>%n elements</source>
        <translation>
            <numerusform>요소 %n개</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>corbel::ui::FieldEditor</name>
    <message>
        <source>“%1” is not accepted here. Type %2.</source>
        <translation>여기에는 “%1”을(를) 쓸 수 없습니다. 입력 형식: %2.</translation>
    </message>
    <message>
        <source>unknown</source>
        <translation>알 수 없음</translation>
    </message>
</context>
<context>
    <name>corbel::ui::FieldRow</name>
    <message>
        <source>Reset %1</source>
        <translation>%1 되돌리기</translation>
    </message>
    <message>
        <source>Reset: not set</source>
        <translation>되돌리기: 설정 안 함</translation>
    </message>
    <message>
        <source>Reset: %1</source>
        <translation>되돌리기: %1</translation>
    </message>
</context>
<context>
    <name>corbel::ui::FileBar</name>
    <message>
        <source>Hide</source>
        <translation>숨기기</translation>
    </message>
    <message>
        <source>“%1” was changed by another program.</source>
        <translation>다른 프로그램이 “%1”을(를) 바꾸었습니다.</translation>
    </message>
    <message>
        <source>Compare…</source>
        <translation>비교…</translation>
    </message>
    <message>
        <source>Reload</source>
        <translation>다시 읽기</translation>
    </message>
    <message>
        <source>Keep mine</source>
        <translation>이쪽 것 유지</translation>
    </message>
    <message>
        <source>Save as…</source>
        <translation>다른 이름으로 저장…</translation>
    </message>
    <message>
        <source>“%1” was removed or renamed by another program.</source>
        <translation>다른 프로그램이 “%1”을(를) 지우거나 이름을 바꾸었습니다.</translation>
    </message>
    <message>
        <source>Save it again</source>
        <translation>다시 저장</translation>
    </message>
    <message>
        <source>Ignore</source>
        <translation>무시</translation>
    </message>
    <message>
        <source>Read-only: the file is marked so.</source>
        <translation>읽기 전용: 파일이 그렇게 표시되어 있습니다.</translation>
    </message>
    <message>
        <source>Read-only: no file may be written in its folder.</source>
        <translation>읽기 전용: 그 폴더에는 파일을 쓸 수 없습니다.</translation>
    </message>
    <message>
        <source>Read-only: the document is open in another window.</source>
        <translation>읽기 전용: 문서가 다른 창에 열려 있습니다.</translation>
    </message>
</context>
<context>
    <name>corbel::ui::FilesController</name>
    <message>
        <source>Open</source>
        <translation>열기</translation>
    </message>
    <message>
        <source>All that Corbel reads (*.corbel *.yaml *.yml *.json *.dsl)</source>
        <translation>Corbel이 읽는 모든 파일 (*.corbel *.yaml *.yml *.json *.dsl)</translation>
    </message>
    <message>
        <source>Corbel documents (*.corbel *.corbel.yaml)</source>
        <translation>Corbel 문서 (*.corbel *.corbel.yaml)</translation>
    </message>
    <message>
        <source>All files (*)</source>
        <translation>모든 파일 (*)</translation>
    </message>
    <message>
        <source>“%1” cannot be opened</source>
        <translation>“%1”을(를) 열 수 없습니다</translation>
    </message>
    <message>
        <source>Nothing was changed. Mend the file where it says so, or choose another one.</source>
        <translation>바뀐 것은 없습니다. 위에 적힌 곳을 고치거나 다른 파일을 고르십시오.</translation>
    </message>
    <message>
        <source>Opened %1</source>
        <translation>%1을(를) 열었습니다</translation>
    </message>
    <message>
        <source>Imported %1</source>
        <translation>%1을(를) 가져왔습니다</translation>
    </message>
    <message>
        <source>Import what you run</source>
        <translation>운영 중인 구성 가져오기</translation>
    </message>
    <message>
        <source>Save as</source>
        <translation>다른 이름으로 저장</translation>
    </message>
    <message>
        <source>Corbel document (*.corbel)</source>
        <translation>Corbel 문서 (*.corbel)</translation>
    </message>
    <message>
        <source>Text form (*.corbel.yaml)</source>
        <translation>텍스트 형식 (*.corbel.yaml)</translation>
    </message>
    <message>
        <source>Saved %1</source>
        <translation>%1을(를) 저장했습니다</translation>
    </message>
    <message>
        <source>SVG picture (*.svg)</source>
        <translation>SVG 그림 (*.svg)</translation>
    </message>
    <message>
        <source>PNG picture (*.png)</source>
        <translation>PNG 그림 (*.png)</translation>
    </message>
    <message>
        <source>PDF document (*.pdf)</source>
        <translation>PDF 문서 (*.pdf)</translation>
    </message>
    <message>
        <source>Export</source>
        <translation>내보내기</translation>
    </message>
    <message>
        <source>“%1” cannot be written</source>
        <translation>“%1”에 쓸 수 없습니다</translation>
    </message>
    <message>
        <source>Choose another folder, or make room on the disk.</source>
        <translation>다른 폴더를 고르거나 디스크 공간을 확보하십시오.</translation>
    </message>
    <message>
        <source>Exported %1</source>
        <translation>%1(으)로 내보냈습니다</translation>
    </message>
    <message>
        <source>Open the previous version</source>
        <translation>이전 버전 열기</translation>
    </message>
    <message>
        <source>Opened the previous version of %1</source>
        <translation>%1의 이전 버전을 열었습니다</translation>
    </message>
    <message>
        <source>Save a copy</source>
        <translation>사본 저장</translation>
    </message>
    <message>
        <source>Saved a copy as %1</source>
        <translation>사본을 %1(으)로 저장했습니다</translation>
    </message>
    <message>
        <source>“%1” cannot be compared</source>
        <translation>“%1”을(를) 비교할 수 없습니다</translation>
    </message>
    <message>
        <source>Your version is open in this window: save it under another name.</source>
        <translation>이쪽 버전은 이 창에 열려 있습니다. 다른 이름으로 저장하십시오.</translation>
    </message>
    <message>
        <source>Compose, Kubernetes and Structurizr files (*.yaml *.yml *.json *.dsl)</source>
        <translation>Compose, Kubernetes, Structurizr 파일 (*.yaml *.yml *.json *.dsl)</translation>
    </message>
    <message>
        <source>JSON file (*.json)</source>
        <translation>JSON 파일 (*.json)</translation>
    </message>
    <message>
        <source>Graphviz file (*.dot)</source>
        <translation>Graphviz 파일 (*.dot)</translation>
    </message>
    <message>
        <source>Mermaid file (*.mmd)</source>
        <translation>Mermaid 파일 (*.mmd)</translation>
    </message>
    <message>
        <source>Fault tree of %1</source>
        <translation>%1의 고장 트리</translation>
    </message>
    <message>
        <source>Open-PSA fault tree (*.openpsa.xml *.xml)</source>
        <translation>Open-PSA 고장 트리 (*.openpsa.xml *.xml)</translation>
    </message>
    <message numerus="yes">
        <source>%n events have no probability</source>
        <translation>
            <numerusform>확률이 없는 사건 %n개</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>corbel::ui::FindBar</name>
    <message>
        <source>Find</source>
        <translation>찾기</translation>
    </message>
    <message>
        <source>Name, kind, tag or value</source>
        <translation>이름, 종류, 태그 또는 값</translation>
    </message>
    <message>
        <source>The one before (Shift+Return)</source>
        <translation>이전 결과 (Shift+Enter)</translation>
    </message>
    <message>
        <source>The next one (Return)</source>
        <translation>다음 결과 (Enter)</translation>
    </message>
    <message>
        <source>Close (Escape)</source>
        <translation>닫기 (Esc)</translation>
    </message>
    <message>
        <source>not found</source>
        <translation>없음</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <translation>%2개 중 %1</translation>
    </message>
</context>
<context>
    <name>corbel::ui::FindingsModel</name>
    <message>
        <source>Severity</source>
        <translation>심각도</translation>
    </message>
    <message>
        <source>Where</source>
        <translation>위치</translation>
    </message>
    <message>
        <source>Finding</source>
        <translation>내용</translation>
    </message>
    <message>
        <source>%1, approved</source>
        <translation>%1, 승인됨</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>Approved by %1</source>
        <translation>%1 승인</translation>
    </message>
    <message>
        <source>Approved by</source>
        <translation>승인자</translation>
    </message>
    <message>
        <source>Missing value</source>
        <translation>빠진 값</translation>
    </message>
    <message>
        <source>Import</source>
        <translation>가져오기</translation>
    </message>
    <message>
        <source>Drawing</source>
        <translation>그림</translation>
    </message>
    <message>
        <source>Click, or press %1 in the list, to sort by it.</source>
        <translation>클릭하거나 목록에서 %1을(를) 눌러 이 열로 정렬합니다.</translation>
    </message>
    <message>
        <source>Rule</source>
        <translation>규칙</translation>
    </message>
</context>
<context>
    <name>corbel::ui::FindingsPanel</name>
    <message>
        <source>Findings</source>
        <translation>점검 결과</translation>
    </message>
    <message>
        <source>Filter findings</source>
        <translation>점검 결과 거르기</translation>
    </message>
    <message>
        <source>Copy findings</source>
        <translation>점검 결과 복사</translation>
    </message>
    <message>
        <source>Copy the selected findings, or all of them</source>
        <translation>선택한 점검 결과 또는 전체 복사</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>The filters hide all of them.</source>
        <translation>거르기 때문에 모두 가려졌습니다.</translation>
    </message>
    <message>
        <source>Quick fix</source>
        <translation>빠른 수정</translation>
    </message>
    <message>
        <source>Edits that mend this finding (F4)</source>
        <translation>이 점검 결과를 고치는 편집 (F4)</translation>
    </message>
    <message>
        <source>Approve</source>
        <translation>승인</translation>
    </message>
    <message>
        <source>Approve of this finding, or withdraw the approval (Shift+F4)</source>
        <translation>이 점검 결과를 승인하거나 승인을 철회합니다 (Shift+F4)</translation>
    </message>
    <message>
        <source>Approved</source>
        <translation>승인됨</translation>
    </message>
    <message>
        <source>none</source>
        <comment>rule file</comment>
        <translation>없음</translation>
    </message>
    <message>
        <source>Rules: %1</source>
        <translation>규칙: %1</translation>
    </message>
    <message>
        <source>A file corbel-rules.yaml beside the document, or in a folder above it, states rules of your team that are checked here.</source>
        <translation>문서 옆이나 상위 폴더의 corbel-rules.yaml 파일에 팀의 규칙을 적으면 여기에서 점검합니다.</translation>
    </message>
    <message>
        <source>%1
It has errors; until they are mended none of its rules is checked.</source>
        <translation>%1
오류가 있습니다. 고칠 때까지 이 파일의 규칙은 점검하지 않습니다.</translation>
    </message>
    <message numerus="yes">
        <source>%1
%n rules</source>
        <translation>
            <numerusform>%1
규칙 %n개</numerusform>
        </translation>
    </message>
    <message>
        <source>Choose rule file…</source>
        <translation>규칙 파일 선택…</translation>
    </message>
    <message>
        <source>Use the file at the document&apos;s place</source>
        <translation>문서 위치의 파일 사용</translation>
    </message>
    <message>
        <source>No quick fix: only a person can know what is right here</source>
        <translation>빠른 수정 없음: 무엇이 옳은지는 사람만 알 수 있습니다</translation>
    </message>
    <message>
        <source>Show</source>
        <translation>보기</translation>
    </message>
    <message>
        <source>Withdraw the approval</source>
        <translation>승인 철회</translation>
    </message>
    <message>
        <source>Approve…</source>
        <translation>승인…</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>복사</translation>
    </message>
    <message>
        <source>None of those shown contains “%1”.</source>
        <translation>표시된 것 가운데 “%1”이(가) 들어 있는 것이 없습니다.</translation>
    </message>
    <message>
        <source>No findings. Corbel checks the rules of the model, smells, the rules of your team, objectives that are missed, overloaded elements, loose ends such as elements without relations, and values that an analysis still asks for.</source>
        <translation>점검 결과가 없습니다. Corbel은 모델의 규칙, 스멜, 팀의 규칙, 달성하지 못한 목표, 과부하 요소, 관계가 없는 요소 같은 미완성 부분, 분석에 아직 필요한 값을 점검합니다.</translation>
    </message>
</context>
<context>
    <name>corbel::ui::FitBar</name>
    <message>
        <source>Fit %1</source>
        <translation>적합도 %1</translation>
    </message>
    <message>
        <source>Fit %1. Half and more counts as present.</source>
        <translation>적합도 %1. 절반 이상이면 있는 것으로 봅니다.</translation>
    </message>
    <message>
        <source>Between %1: what is hatched depends on values that are unknown.</source>
        <translation>%1 사이: 빗금 부분은 알 수 없는 값에 달려 있습니다.</translation>
    </message>
    <message>
        <source>Share %1</source>
        <translation>비율 %1</translation>
    </message>
</context>
<context>
    <name>corbel::ui::GuideCard</name>
    <message>
        <source>End the guided example</source>
        <translation>따라 하기 끝내기</translation>
    </message>
    <message>
        <source>Progress</source>
        <translation>진행</translation>
    </message>
    <message>
        <source>Step %1 of %2 · %3</source>
        <translation>%2단계 중 %1 · %3</translation>
    </message>
    <message>
        <source>Do it for me</source>
        <translation>대신 해 주기</translation>
    </message>
    <message>
        <source>Skip this step</source>
        <translation>이 단계 건너뛰기</translation>
    </message>
    <message>
        <source>That was it: %1 of %2 steps done</source>
        <translation>끝났습니다: %2단계 중 %1단계 완료</translation>
    </message>
    <message>
        <source>The document is yours: go on drawing, or save it.</source>
        <translation>이 문서는 이제 사용자의 것입니다. 계속 그리거나 저장하십시오.</translation>
    </message>
    <message>
        <source>Save this document…</source>
        <translation>이 문서 저장…</translation>
    </message>
    <message>
        <source>To the start page</source>
        <translation>시작 화면으로</translation>
    </message>
    <message>
        <source>You drew parts and relations, and Insight answered from the drawing alone.</source>
        <translation>부분과 관계를 그렸고, 통찰이 그림만으로 답했습니다.</translation>
    </message>
    <message>
        <source>You tried an alternative beside the design, under load, and put it on paper.</source>
        <translation>설계 옆에서 대안을 부하와 함께 시험하고 보고서로 만들었습니다.</translation>
    </message>
    <message>
        <source>Next: a template shows more kinds, and an import draws what you run today.</source>
        <translation>다음: 템플릿에서 더 많은 종류를 볼 수 있고, 가져오기는 지금 운영 중인 것을 그립니다.</translation>
    </message>
    <message>
        <source>Done: %1</source>
        <translation>완료: %1</translation>
    </message>
    <message>
        <source>By keyboard: %1</source>
        <translation>키보드로: %1</translation>
    </message>
</context>
<context>
    <name>corbel::ui::GuideSteps</name>
    <message>
        <source>Draw</source>
        <translation>그리기</translation>
    </message>
    <message>
        <source>A system begins with somebody who asks, something that answers, and the data that it keeps.</source>
        <translation>시스템은 요청하는 이, 답하는 것, 그리고 그것이 지니는 데이터로 시작합니다.</translation>
    </message>
    <message>
        <source>Drag an Actor from the palette onto the canvas.</source>
        <translation>팔레트에서 행위자를 캔버스로 끌어 놓으십시오.</translation>
    </message>
    <message>
        <source>Alt+1, type “actor”, Tab to the tile, Enter.</source>
        <translation>Alt+1, “행위자” 입력, Tab으로 타일에 가서 Enter.</translation>
    </message>
    <message>
        <source>Buyer</source>
        <translation>구매자</translation>
    </message>
    <message>
        <source>Drag a Service beside it.</source>
        <translation>그 옆에 서비스를 끌어 놓으십시오.</translation>
    </message>
    <message>
        <source>Alt+1, type “service”, Tab to the tile, Enter.</source>
        <translation>Alt+1, “서비스” 입력, Tab으로 타일에 가서 Enter.</translation>
    </message>
    <message>
        <source>Shop</source>
        <translation>상점</translation>
    </message>
    <message>
        <source>Drag a Store beside that.</source>
        <translation>그 옆에 저장소를 끌어 놓으십시오.</translation>
    </message>
    <message>
        <source>Alt+1, type “store”, Tab to the tile, Enter.</source>
        <translation>Alt+1, “저장소” 입력, Tab으로 타일에 가서 Enter.</translation>
    </message>
    <message>
        <source>Orders</source>
        <translation>주문</translation>
    </message>
    <message>
        <source>Connect and replicate</source>
        <translation>연결과 복제</translation>
    </message>
    <message>
        <source>Relations say who needs whom; replicas say how many equal copies share the work.</source>
        <translation>관계는 누가 누구를 필요로 하는지, 복제본은 같은 사본 몇 개가 일을 나누는지를 말합니다.</translation>
    </message>
    <message>
        <source>Drag from the actor&apos;s edge to the service: it calls.</source>
        <translation>행위자의 가장자리에서 서비스로 끄십시오. 호출이 됩니다.</translation>
    </message>
    <message>
        <source>Select the actor with Tab, press C, choose the service with Tab, Enter.</source>
        <translation>Tab으로 행위자를 선택하고 C를 누른 뒤 Tab으로 서비스를 골라 Enter.</translation>
    </message>
    <message>
        <source>Drag from the service to the store: it reads or writes.</source>
        <translation>서비스에서 저장소로 끄십시오. 읽기 또는 쓰기가 됩니다.</translation>
    </message>
    <message>
        <source>Select the service with Tab, press C, choose the store with Tab, Enter.</source>
        <translation>Tab으로 서비스를 선택하고 C를 누른 뒤 Tab으로 저장소를 골라 Enter.</translation>
    </message>
    <message>
        <source>Select the service and set its replicas to 2 in the inspector.</source>
        <translation>서비스를 선택하고 속성에서 복제본을 2로 하십시오.</translation>
    </message>
    <message>
        <source>Select it with Tab, Alt+3, Tab to “Replicas”, type 2, Enter.</source>
        <translation>Tab으로 선택, Alt+3, Tab으로 “복제본”에 가서 2 입력, Enter.</translation>
    </message>
    <message>
        <source>Read the insight</source>
        <translation>통찰 읽기</translation>
    </message>
    <message>
        <source>Insight computes from what is drawn, and names what it lacks to say more.</source>
        <translation>통찰은 그린 것에서 계산하고, 더 말하려면 무엇이 필요한지 알려 줍니다.</translation>
    </message>
    <message>
        <source>Tell how much is asked: give the actor a rate, such as 100/s.</source>
        <translation>요청이 얼마나 되는지 알려 주십시오. 행위자에 100/s와 같은 요청 빈도를 적습니다.</translation>
    </message>
    <message>
        <source>Select the actor, Alt+3, Tab to “Rate”, type 100/s, Enter.</source>
        <translation>행위자를 선택하고 Alt+3, Tab으로 “요청 빈도”에 가서 100/s 입력, Enter.</translation>
    </message>
    <message>
        <source>Tell how long the service works on a request: a service time, such as 8ms.</source>
        <translation>서비스가 요청 하나에 걸리는 시간을 알려 주십시오. 8ms와 같은 처리 시간입니다.</translation>
    </message>
    <message>
        <source>Select the service, Alt+3, Tab to “Service time”, type 8ms, Enter.</source>
        <translation>서비스를 선택하고 Alt+3, Tab으로 “처리 시간”에 가서 8ms 입력, Enter.</translation>
    </message>
    <message>
        <source>And the store: 2ms.</source>
        <translation>저장소에는 2ms.</translation>
    </message>
    <message>
        <source>Select the store, Alt+3, Tab to “Service time”, type 2ms, Enter.</source>
        <translation>저장소를 선택하고 Alt+3, Tab으로 “처리 시간”에 가서 2ms 입력, Enter.</translation>
    </message>
    <message>
        <source>Click the ceiling in Insight: what is full first lights up.</source>
        <translation>통찰에서 상한을 클릭하십시오. 먼저 가득 차는 것에 불이 들어옵니다.</translation>
    </message>
    <message>
        <source>Alt+4, Tab to “Ceiling”, Enter.</source>
        <translation>Alt+4, Tab으로 “상한”에 가서 Enter.</translation>
    </message>
    <message>
        <source>Try an alternative</source>
        <translation>대안 시험하기</translation>
    </message>
    <message>
        <source>An alternative is a copy beside the design: change it, and both can be compared.</source>
        <translation>대안은 설계 옆의 사본입니다. 바꾸면 둘을 비교할 수 있습니다.</translation>
    </message>
    <message>
        <source>Choose Design › Duplicate as an alternative.</source>
        <translation>설계 › 대안으로 복제를 고르십시오.</translation>
    </message>
    <message>
        <source>Ctrl+Shift+D.</source>
        <translation>Ctrl+Shift+D.</translation>
    </message>
    <message>
        <source>Change something in the copy, such as 4 replicas of the service.</source>
        <translation>사본에서 무언가를 바꾸십시오. 예를 들어 서비스의 복제본을 4로 합니다.</translation>
    </message>
    <message>
        <source>Select it with Tab, Alt+3, Tab to “Replicas”, type 4, Enter.</source>
        <translation>Tab으로 선택, Alt+3, Tab으로 “복제본”에 가서 4 입력, Enter.</translation>
    </message>
    <message>
        <source>Simulate</source>
        <translation>시뮬레이션</translation>
    </message>
    <message>
        <source>The simulator sends requests through the drawing as it is, and says how sure its figures are.</source>
        <translation>시뮬레이터는 그린 그대로에 요청을 흘려 보내고 수치가 얼마나 확실한지 말합니다.</translation>
    </message>
    <message>
        <source>Open Simulation and press Run.</source>
        <translation>시뮬레이션을 열고 실행을 누르십시오.</translation>
    </message>
    <message>
        <source>Alt+6, Tab to “Run”, Enter or Space.</source>
        <translation>Alt+6, Tab으로 “실행”에 가서 Enter 또는 스페이스.</translation>
    </message>
    <message>
        <source>Report</source>
        <translation>보고서</translation>
    </message>
    <message>
        <source>All of this fits on paper: the diagrams, what was found, and how the designs compare.</source>
        <translation>다이어그램, 알아낸 것, 설계의 비교가 모두 보고서에 담깁니다.</translation>
    </message>
    <message>
        <source>Choose File › Export › Report… and say where it shall go.</source>
        <translation>파일 › 내보내기 › 보고서…를 고르고 저장할 곳을 정하십시오.</translation>
    </message>
    <message>
        <source>Ctrl+Shift+R.</source>
        <translation>Ctrl+Shift+R.</translation>
    </message>
</context>
<context>
    <name>corbel::ui::InsightPanel</name>
    <message>
        <source>Objectives</source>
        <translation>목표</translation>
    </message>
    <message>
        <source>met</source>
        <translation>달성</translation>
    </message>
    <message>
        <source>undecided</source>
        <translation>미정</translation>
    </message>
    <message>
        <source>missed</source>
        <translation>미달</translation>
    </message>
    <message>
        <source>Undecided without %1</source>
        <translation>%1이(가) 없어 미정</translation>
    </message>
    <message>
        <source>Under load</source>
        <translation>부하 상태</translation>
    </message>
    <message>
        <source>Ceiling, reached first by %1</source>
        <translation>상한, %1이(가) 먼저 도달</translation>
    </message>
    <message>
        <source>The most that the entries can send together before an element works all the time.</source>
        <translation>어떤 요소가 쉬지 않고 일하게 되기 전까지 진입점들이 함께 보낼 수 있는 최대량입니다.</translation>
    </message>
    <message>
        <source>Mean response for %1</source>
        <translation>%1의 평균 응답</translation>
    </message>
    <message>
        <source>Busy share at %1, by %2</source>
        <translation>%1에서 사용률, 근거 %2</translation>
    </message>
    <message>
        <source>Response %1</source>
        <translation>응답 %1</translation>
    </message>
    <message>
        <source>Of that, waiting %1</source>
        <translation>그중 대기 %1</translation>
    </message>
    <message>
        <source>Structure, people, cost</source>
        <translation>구조, 사람, 비용</translation>
    </message>
    <message>
        <source>propagation cost</source>
        <translation>전파 비용</translation>
    </message>
    <message>
        <source>How much of the system a change reaches on average, directly and indirectly. Click for the element that most others depend on.</source>
        <translation>변경 하나가 직간접으로 평균 시스템의 얼마에 미치는지입니다. 클릭하면 가장 많은 요소가 의존하는 요소를 보여 줍니다.</translation>
    </message>
    <message>
        <source>congruence</source>
        <translation>조직 일치도</translation>
    </message>
    <message>
        <source>How much of the coordination that the structure requires takes place between teams. Click for what is missing.</source>
        <translation>구조가 요구하는 조율 가운데 팀 사이에서 실제로 이루어지는 비율입니다. 클릭하면 빠진 것을 보여 줍니다.</translation>
    </message>
    <message>
        <source>Needs teams: say who owns each element, and which teams talk.</source>
        <translation>팀이 필요합니다. 각 요소를 누가 맡고 어느 팀이 소통하는지 적으십시오.</translation>
    </message>
    <message>
        <source>cycles</source>
        <translation>순환</translation>
    </message>
    <message>
        <source>Groups of elements that depend on each other all around. Click to see them.</source>
        <translation>서로 돌아가며 의존하는 요소 묶음입니다. 클릭하면 보여 줍니다.</translation>
    </message>
    <message>
        <source>cost per month</source>
        <translation>월 비용</translation>
    </message>
    <message numerus="yes">
        <source>Of %n elements that state a cost, replicas counted. Click for them.</source>
        <translation>
            <numerusform>비용을 적은 요소 %n개의 합이며 복제본을 포함합니다. 클릭하면 보여 줍니다.</numerusform>
        </translation>
    </message>
    <message>
        <source>Needs the cost of at least one element, all in one currency.</source>
        <translation>적어도 한 요소의 비용이 필요하며 통화는 하나여야 합니다.</translation>
    </message>
    <message>
        <source>Narrows the fit of a pattern.</source>
        <translation>패턴의 적합도 범위를 좁힙니다.</translation>
    </message>
    <message>
        <source>Needed for structure and people.</source>
        <translation>구조와 사람 분석에 필요합니다.</translation>
    </message>
    <message>
        <source>Still undecided</source>
        <translation>아직 미정</translation>
    </message>
    <message>
        <source>Each of these values would make a figure exact. Click to fill it in.</source>
        <translation>이 값들이 있으면 수치가 정확해집니다. 클릭해서 채우십시오.</translation>
    </message>
    <message numerus="yes">
        <source>and %n more</source>
        <translation>
            <numerusform>외 %n개</numerusform>
        </translation>
    </message>
    <message>
        <source>Insight</source>
        <translation>통찰</translation>
    </message>
    <message>
        <source>Draw, and the drawing answers</source>
        <translation>그리면 그림이 답합니다</translation>
    </message>
    <message>
        <source>Patterns, structure, capacity and what is still unknown appear here while you draw. Click any number to see on the canvas where it comes from.</source>
        <translation>그리는 동안 패턴, 구조, 용량, 아직 모르는 것이 여기에 나타납니다. 숫자를 클릭하면 그 근거를 캔버스에서 볼 수 있습니다.</translation>
    </message>
    <message>
        <source>Show me in six steps</source>
        <translation>여섯 단계로 보기</translation>
    </message>
    <message>
        <source>When something fails</source>
        <translation>무언가 고장 나면</translation>
    </message>
    <message>
        <source>Details</source>
        <translation>자세히</translation>
    </message>
    <message>
        <source>Let parts fail</source>
        <translation>고장 시험</translation>
    </message>
    <message>
        <source>Assume 99.9 %</source>
        <translation>99.9 %로 가정</translation>
    </message>
    <message>
        <source>How often it works in the long run. Click for its single points of failure.</source>
        <translation>장기적으로 동작하는 비율입니다. 누르면 단일 장애점이 표시됩니다.</translation>
    </message>
    <message>
        <source>Down %1</source>
        <translation>중단 시간 %1</translation>
    </message>
    <message>
        <source>No single point of failure</source>
        <translation>단일 장애점 없음</translation>
    </message>
    <message>
        <source>Single points of failure: %1</source>
        <translation>단일 장애점: %1</translation>
    </message>
    <message>
        <source>Available to %1</source>
        <translation>%1에 대한 가용성</translation>
    </message>
    <message>
        <source>Withdraw</source>
        <translation>취소</translation>
    </message>
    <message>
        <source>Withdraw the assumption</source>
        <translation>가정 취소</translation>
    </message>
    <message>
        <source>Show the load</source>
        <translation>부하 보기</translation>
    </message>
    <message>
        <source>Needed for the availability.</source>
        <translation>가용성을 구하는 데 필요합니다.</translation>
    </message>
    <message>
        <source>Ceiling at most this, because of %1</source>
        <translation>상한은 이 값 이하, %1 때문</translation>
    </message>
    <message>
        <source>Ceiling at least this, because of %1</source>
        <translation>상한은 이 값 이상, %1 때문</translation>
    </message>
    <message>
        <source>The ceiling itself is undecided. Missing: %1</source>
        <translation>상한 자체는 미정입니다. 빠진 값: %1</translation>
    </message>
    <message>
        <source>Ceiling if requests went where there is room, reached first by %1</source>
        <translation>여유 있는 곳으로 요청을 보낼 때의 상한, %1이(가) 먼저 도달</translation>
    </message>
    <message>
        <source>As if every choice among targets that no key decides were free.</source>
        <translation>키로 정해지지 않는 모든 대상 선택이 자유롭다고 가정합니다.</translation>
    </message>
    <message numerus="yes">
        <source>and %n more entries</source>
        <translation>
            <numerusform>외 진입점 %n개</numerusform>
        </translation>
    </message>
    <message>
        <source>Single points of failure: undecided</source>
        <translation>단일 장애점: 미정</translation>
    </message>
    <message>
        <source>The availability of %1 is assumed</source>
        <translation>%1의 가용성은 가정한 값입니다</translation>
    </message>
    <message>
        <source>Of these, answered in full</source>
        <translation>이 중 온전히 응답하는 것</translation>
    </message>
    <message>
        <source>Queues with limited places turn the others away.</source>
        <translation>자리가 제한된 대기열이 나머지를 거절합니다.</translation>
    </message>
    <message>
        <source>Reached whatever the missing figures are.</source>
        <translation>빠진 수치가 무엇이든 도달합니다.</translation>
    </message>
</context>
<context>
    <name>corbel::ui::InspectorForm</name>
    <message>
        <source>%1 of %2 set</source>
        <translation>%2개 중 %1개 설정됨</translation>
    </message>
    <message numerus="yes">
        <source>%n missing</source>
        <translation>
            <numerusform>%n개 빠짐</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n fields</source>
        <translation>
            <numerusform>항목 %n개</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>corbel::ui::InspectorHeader</name>
    <message>
        <source>Select it</source>
        <translation>선택하기</translation>
    </message>
    <message>
        <source>Source</source>
        <translation>출발</translation>
    </message>
    <message>
        <source>Target</source>
        <translation>대상</translation>
    </message>
    <message>
        <source>Swap direction</source>
        <translation>방향 바꾸기</translation>
    </message>
    <message>
        <source>Only what elements and relations have in common is shown.</source>
        <translation>요소와 관계에 공통인 것만 보입니다.</translation>
    </message>
    <message>
        <source>Only elements</source>
        <translation>요소만</translation>
    </message>
    <message>
        <source>Only relations</source>
        <translation>관계만</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>종류</translation>
    </message>
    <message>
        <source>What the relation means. Another kind keeps the keys that both have.</source>
        <translation>관계의 의미입니다. 종류를 바꾸어도 둘 다 가진 키는 남습니다.</translation>
    </message>
    <message>
        <source>What the element is. Another kind keeps the keys that both have.</source>
        <translation>요소가 무엇인지입니다. 종류를 바꾸어도 둘 다 가진 키는 남습니다.</translation>
    </message>
    <message>
        <source>Convert</source>
        <translation>바꾸기</translation>
    </message>
    <message>
        <source>Keep</source>
        <translation>그대로 두기</translation>
    </message>
    <message>
        <source>Inferred by an import, not drawn by a person</source>
        <translation>사람이 그린 것이 아니라 가져오기에서 추론함</translation>
    </message>
    <message>
        <source>several kinds</source>
        <translation>여러 종류</translation>
    </message>
    <message>
        <source>%1 does not have: %2. They would be dropped; undo brings them back.</source>
        <translation>%1에는 없는 것: %2. 버려지며 실행 취소로 되살릴 수 있습니다.</translation>
    </message>
    <message>
        <source>This kind cannot lead the other way round</source>
        <translation>이 종류는 반대 방향으로 이어질 수 없습니다</translation>
    </message>
</context>
<context>
    <name>corbel::ui::InspectorPanel</name>
    <message>
        <source>Inspector</source>
        <translation>속성</translation>
    </message>
    <message numerus="yes">
        <source>%n elements</source>
        <translation>
            <numerusform>요소 %n개</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n relations</source>
        <translation>
            <numerusform>관계 %n개</numerusform>
        </translation>
    </message>
    <message>
        <source>Find a field</source>
        <translation>항목 찾기</translation>
    </message>
    <message>
        <source>Only what is missing</source>
        <translation>빠진 것만</translation>
    </message>
    <message>
        <source>Show only fields that are unknown and needed. F8 goes to the next one.</source>
        <translation>모르지만 필요한 항목만 보입니다. F8로 다음 항목에 갑니다.</translation>
    </message>
    <message>
        <source>Go back to it</source>
        <translation>돌아가기</translation>
    </message>
    <message>
        <source>Drop it</source>
        <translation>버리기</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <translation>%2개 중 %1</translation>
    </message>
    <message>
        <source>the design</source>
        <translation>설계</translation>
    </message>
    <message>
        <source>“%1” was not taken over for %2. %3</source>
        <translation>“%1”은(는) %2에 반영되지 않았습니다. %3</translation>
    </message>
    <message numerus="yes">
        <source>%n missing</source>
        <translation>
            <numerusform>%n개 빠짐</numerusform>
        </translation>
    </message>
    <message>
        <source>No field is called that.</source>
        <translation>그런 이름의 항목이 없습니다.</translation>
    </message>
    <message>
        <source>Nothing is missing here that an analysis asks for.</source>
        <translation>분석에 필요한 것은 모두 있습니다.</translation>
    </message>
    <message numerus="yes">
        <source>Missing in %n of the selected.</source>
        <translation>
            <numerusform>선택한 것 중 %n개에 빠져 있습니다.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>and %n more</source>
        <translation>
            <numerusform>외 %n개</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>corbel::ui::JournalKeeper</name>
    <message>
        <source>A crash would lose unsaved work: %1</source>
        <translation>비정상 종료 시 저장하지 않은 작업이 사라집니다: %1</translation>
    </message>
</context>
<context>
    <name>corbel::ui::LineEditor</name>
    <message>
        <source>several values</source>
        <translation>여러 값</translation>
    </message>
    <message>
        <source>%1, in %2</source>
        <translation>%1, %2 단위</translation>
    </message>
    <message>
        <source>Write as</source>
        <translation>표기</translation>
    </message>
</context>
<context>
    <name>corbel::ui::LoadSlider</name>
    <message>
        <source>Load: what all arrivals are multiplied by</source>
        <translation>부하: 모든 도착에 곱하는 값</translation>
    </message>
</context>
<context>
    <name>corbel::ui::MainWindow</name>
    <message>
        <source>Tools</source>
        <translation>도구</translation>
    </message>
    <message>
        <source>Palette</source>
        <translation>팔레트</translation>
    </message>
    <message>
        <source>Explorer</source>
        <translation>탐색기</translation>
    </message>
    <message>
        <source>Findings</source>
        <translation>점검 결과</translation>
    </message>
    <message>
        <source>Simulation</source>
        <translation>시뮬레이션</translation>
    </message>
    <message>
        <source>Inspector</source>
        <translation>속성</translation>
    </message>
    <message>
        <source>Insight</source>
        <translation>통찰</translation>
    </message>
    <message>
        <source>Inspector and Insight</source>
        <translation>속성과 통찰</translation>
    </message>
    <message>
        <source>Zoom; click for actual size</source>
        <translation>배율; 클릭하면 실제 크기</translation>
    </message>
    <message>
        <source>Zoom</source>
        <translation>배율</translation>
    </message>
    <message>
        <source>Click where the %1 shall stand; Escape cancels.</source>
        <translation>%1을(를) 놓을 자리를 클릭하십시오. Esc로 취소합니다.</translation>
    </message>
    <message>
        <source>Drag from one element to another; Escape ends.</source>
        <translation>한 요소에서 다른 요소로 끄십시오. Esc로 끝냅니다.</translation>
    </message>
    <message>
        <source>Escape takes the highlight away.</source>
        <translation>Esc를 누르면 강조가 사라집니다.</translation>
    </message>
    <message>
        <source>%1[*] – Corbel</source>
        <translation>%1[*] – Corbel</translation>
    </message>
    <message numerus="yes">
        <source>%n elements</source>
        <translation>
            <numerusform>요소 %n개</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n relations</source>
        <translation>
            <numerusform>관계 %n개</numerusform>
        </translation>
    </message>
    <message>
        <source>Findings (%1)</source>
        <translation>점검 결과 (%1)</translation>
    </message>
    <message>
        <source>no findings</source>
        <translation>점검 결과 없음</translation>
    </message>
    <message numerus="yes">
        <source>%n findings</source>
        <translation>
            <numerusform>점검 결과 %n건</numerusform>
        </translation>
    </message>
    <message>
        <source>%1[*] (read-only) – Corbel</source>
        <translation>%1[*] (읽기 전용) – Corbel</translation>
    </message>
    <message>
        <source>Unsaved work is not protected</source>
        <translation>저장하지 않은 작업이 보호되지 않습니다</translation>
    </message>
    <message>
        <source>Writing the report…</source>
        <translation>보고서를 쓰는 중…</translation>
    </message>
    <message>
        <source>Exported %1</source>
        <translation>%1(으)로 내보냈습니다</translation>
    </message>
    <message>
        <source>“%1” cannot be written</source>
        <translation>“%1”에 쓸 수 없습니다</translation>
    </message>
    <message>
        <source>Choose another folder, or make room on the disk.</source>
        <translation>다른 폴더를 고르거나 디스크 공간을 확보하십시오.</translation>
    </message>
    <message numerus="yes">
        <source>no problems, %n unknown values</source>
        <translation>
            <numerusform>문제 없음, 모르는 값 %n개</numerusform>
        </translation>
    </message>
    <message>
        <source>Availability</source>
        <translation>가용성</translation>
    </message>
    <message>
        <source>Capacity</source>
        <translation>용량</translation>
    </message>
    <message>
        <source>Findings and analyses</source>
        <translation>발견 사항과 분석</translation>
    </message>
    <message>
        <source>Choose rule file</source>
        <translation>규칙 파일 선택</translation>
    </message>
    <message>
        <source>Rule files (*.yaml *.yml);;All files (*)</source>
        <translation>규칙 파일 (*.yaml *.yml);;모든 파일 (*)</translation>
    </message>
    <message>
        <source>Done: %1. Undo takes it back.</source>
        <translation>완료: %1. 실행 취소로 되돌릴 수 있습니다.</translation>
    </message>
    <message>
        <source>analysing…</source>
        <translation>분석 중…</translation>
    </message>
    <message>
        <source>On no part of this view: %1.</source>
        <translation>이 뷰에 없음: %1.</translation>
    </message>
    <message>
        <source>Whose availability?</source>
        <translation>무엇의 가용성입니까?</translation>
    </message>
    <message>
        <source>Whose fault tree?</source>
        <translation>무엇의 고장 트리입니까?</translation>
    </message>
    <message>
        <source>A cross marks what breaks a rule. Escape takes the highlight away.</source>
        <translation>가위표는 규칙을 어기는 것입니다. Escape를 누르면 강조가 사라집니다.</translation>
    </message>
</context>
<context>
    <name>corbel::ui::Menus</name>
    <message>
        <source>What to do here</source>
        <translation>여기서 할 수 있는 일</translation>
    </message>
    <message>
        <source>&amp;Put on this view</source>
        <translation>이 뷰에 놓기(&amp;P)</translation>
    </message>
    <message>
        <source>&amp;Align and distribute</source>
        <translation>맞춤과 배치(&amp;A)</translation>
    </message>
    <message>
        <source>Join another &amp;beginning</source>
        <translation>다른 시작에 잇기(&amp;B)</translation>
    </message>
    <message>
        <source>Join another &amp;end</source>
        <translation>다른 끝에 잇기(&amp;E)</translation>
    </message>
    <message>
        <source>&amp;Select both ends</source>
        <translation>양 끝 선택(&amp;S)</translation>
    </message>
    <message>
        <source>&amp;Edit the note</source>
        <translation>메모 편집(&amp;E)</translation>
    </message>
    <message>
        <source>&amp;Add an element…</source>
        <translation>요소 추가(&amp;A)…</translation>
    </message>
    <message>
        <source>Add a &amp;note</source>
        <translation>메모 추가(&amp;N)</translation>
    </message>
    <message>
        <source>&amp;Paste here</source>
        <translation>여기에 붙여넣기(&amp;P)</translation>
    </message>
    <message>
        <source>What to do with the selection</source>
        <translation>선택한 것으로 할 수 있는 일</translation>
    </message>
    <message>
        <source>What to do with the view</source>
        <translation>뷰로 할 수 있는 일</translation>
    </message>
    <message>
        <source>&amp;Rename</source>
        <translation>이름 바꾸기(&amp;R)</translation>
    </message>
    <message>
        <source>&amp;Duplicate</source>
        <translation>복제(&amp;D)</translation>
    </message>
    <message>
        <source>Move &amp;left</source>
        <translation>왼쪽으로(&amp;L)</translation>
    </message>
    <message>
        <source>Move ri&amp;ght</source>
        <translation>오른쪽으로(&amp;G)</translation>
    </message>
    <message>
        <source>D&amp;elete the view</source>
        <translation>뷰 삭제(&amp;E)</translation>
    </message>
    <message>
        <source>What to do with the alternative</source>
        <translation>대안으로 할 수 있는 일</translation>
    </message>
    <message>
        <source>Re&amp;move</source>
        <translation>제거(&amp;M)</translation>
    </message>
</context>
<context>
    <name>corbel::ui::NamedTabBar</name>
    <message>
        <source>New name</source>
        <translation>새 이름</translation>
    </message>
</context>
<context>
    <name>corbel::ui::Navigator</name>
    <message>
        <source>%1 stands on no view; drag it there from the explorer.</source>
        <translation>%1은(는) 어느 뷰에도 없습니다. 탐색기에서 끌어 놓으십시오.</translation>
    </message>
    <message>
        <source>%1 is inside %2, which is collapsed.</source>
        <translation>%1은(는) 접혀 있는 %2 안에 있습니다.</translation>
    </message>
</context>
<context>
    <name>corbel::ui::NoteField</name>
    <message>
        <source>Text of the note</source>
        <translation>메모 내용</translation>
    </message>
    <message>
        <source>Write a note</source>
        <translation>메모 쓰기</translation>
    </message>
</context>
<context>
    <name>corbel::ui::ObjectiveRow</name>
    <message>
        <source>Metric</source>
        <translation>지표</translation>
    </message>
    <message>
        <source>Comparison</source>
        <translation>비교</translation>
    </message>
    <message>
        <source>at least</source>
        <translation>최소</translation>
    </message>
    <message>
        <source>at most</source>
        <translation>최대</translation>
    </message>
    <message>
        <source>Remove objective</source>
        <translation>목표 제거</translation>
    </message>
    <message>
        <source>Pattern</source>
        <translation>패턴</translation>
    </message>
    <message>
        <source>e.g. %1</source>
        <translation>예: %1</translation>
    </message>
    <message>
        <source>everything</source>
        <translation>전체</translation>
    </message>
    <message>
        <source>anything</source>
        <translation>모두</translation>
    </message>
    <message>
        <source>of</source>
        <translation>대상</translation>
    </message>
    <message>
        <source>without</source>
        <translation>제외</translation>
    </message>
    <message>
        <source>It counts as soon as it has a bound.</source>
        <translation>한계를 적으면 셈에 들어갑니다.</translation>
    </message>
</context>
<context>
    <name>corbel::ui::ObjectivesForm</name>
    <message>
        <source>Add objective</source>
        <translation>목표 추가</translation>
    </message>
</context>
<context>
    <name>corbel::ui::OverlayBar</name>
    <message>
        <source>Overlay</source>
        <translation>덧그림</translation>
    </message>
    <message>
        <source>Availability of the entries</source>
        <translation>진입점의 가용성</translation>
    </message>
    <message>
        <source>Plain</source>
        <translation>기본</translation>
    </message>
    <message>
        <source>Failure</source>
        <translation>장애</translation>
    </message>
    <message>
        <source>Load</source>
        <translation>부하</translation>
    </message>
    <message>
        <source>Overlay: %1</source>
        <translation>덧그림: %1</translation>
    </message>
    <message>
        <source>Load factor</source>
        <translation>부하 배수</translation>
    </message>
    <message>
        <source>%1 available to %2</source>
        <translation>%2에 대한 가용성 %1</translation>
    </message>
    <message>
        <source>ceiling %1</source>
        <translation>상한 %1</translation>
    </message>
    <message>
        <source>At ×%1 (%2) %3 saturates first</source>
        <translation>×%1(%2)에서 %3이(가) 먼저 포화됩니다</translation>
    </message>
    <message>
        <source>Nothing arrives: give an actor that calls something a rate.</source>
        <translation>도착하는 것이 없습니다. 무언가를 호출하는 행위자에 요청 빈도를 주십시오.</translation>
    </message>
    <message>
        <source>No service time is known: nothing can be said about how busy it gets.</source>
        <translation>처리 시간을 알 수 없어 얼마나 바쁜지 말할 수 없습니다.</translation>
    </message>
    <message numerus="yes">
        <source>%n taken down</source>
        <translation>
            <numerusform>%n개 멈춤</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n kept up</source>
        <translation>
            <numerusform>%n개 유지</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n down with it</source>
        <translation>
            <numerusform>%n개 함께 멈춤</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n weakened</source>
        <translation>
            <numerusform>%n개 약해짐</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n of %1 entries lost</source>
        <translation>
            <numerusform>진입점 %1개 중 %n개 잃음</numerusform>
        </translation>
    </message>
    <message>
        <source>%1: %2 (usually %3)</source>
        <translation>%1: %2(평소 %3)</translation>
    </message>
    <message>
        <source>At ×%1 %2 saturates first</source>
        <translation>×%1에서 %2이(가) 먼저 포화됩니다</translation>
    </message>
    <message>
        <source>Plain: the drawing as it is</source>
        <translation>기본: 그린 그대로</translation>
    </message>
    <message>
        <source>Failure: take parts down, and see what falls with them</source>
        <translation>장애: 부분을 멈추고 함께 멈추는 것을 봅니다</translation>
    </message>
    <message>
        <source>Load: see how busy everything is, under more or less of it</source>
        <translation>부하: 부하가 늘거나 줄 때 얼마나 바쁜지 봅니다</translation>
    </message>
    <message>
        <source>Undecided: %1</source>
        <translation>미정: %1</translation>
    </message>
    <message>
        <source>Assume 99.9 % for all unknown</source>
        <translation>알 수 없는 값을 모두 99.9 %로 가정</translation>
    </message>
    <message>
        <source>Everything that states no availability counts as up 99.9 % of the time, until you withdraw that</source>
        <translation>가용성을 적지 않은 것은 모두, 가정을 거둘 때까지 99.9 % 작동하는 것으로 봅니다</translation>
    </message>
    <message>
        <source>Hosts, sites, links…</source>
        <translation>호스트, 사이트, 링크…</translation>
    </message>
    <message>
        <source>Take down a host, a site, a zone, a provider, a network link or a fail-over, also where this view does not show it</source>
        <translation>호스트, 사이트, 가용 영역, 제공자, 네트워크 링크, 장애 조치를 중단합니다. 이 뷰에 없는 것도 됩니다</translation>
    </message>
    <message>
        <source>ceiling at most %1</source>
        <translation>상한 %1 이하</translation>
    </message>
    <message>
        <source>ceiling at least %1</source>
        <translation>상한 %1 이상</translation>
    </message>
    <message>
        <source>Click what shall fail, links too; Shift-click keeps it from failing. Escape leaves.</source>
        <translation>중단할 것을 클릭하십시오. 링크도 됩니다. Shift+클릭하면 중단되지 않게 지킵니다. Esc로 나갑니다.</translation>
    </message>
    <message>
        <source>Scenario</source>
        <translation>시나리오</translation>
    </message>
    <message>
        <source>Whose load is shown. Objectives are judged under the first scenario, whichever is chosen here.</source>
        <translation>어느 부하를 보여 줄지 고릅니다. 무엇을 고르든 목표는 첫 시나리오로 판단합니다.</translation>
    </message>
    <message>
        <source>Actors&apos; own rates</source>
        <translation>행위자 자신의 발생률</translation>
    </message>
    <message>
        <source>beyond it, busy shares say what is offered, not what passes</source>
        <translation>그 너머의 사용률은 통과한 양이 아니라 요구된 양입니다</translation>
    </message>
    <message>
        <source>Sessions wait for their answers and never flood anything. The factor scales their number, now %1.</source>
        <translation>세션은 응답을 기다리므로 아무것도 넘치게 하지 않습니다. 배율은 세션 수를 바꾸며 지금은 %1개입니다.</translation>
    </message>
    <message>
        <source>Undecided what saturates first: not every capacity is known.</source>
        <translation>무엇이 먼저 포화되는지 미정: 용량을 모르는 것이 있습니다.</translation>
    </message>
    <message>
        <source>Click to withdraw what is assumed</source>
        <translation>가정을 거두려면 클릭하십시오</translation>
    </message>
    <message>
        <source>Legend</source>
        <translation>범례</translation>
    </message>
    <message>
        <source>What the signs and colours on the drawing mean</source>
        <translation>그림의 기호와 색이 뜻하는 것</translation>
    </message>
    <message>
        <source>Load ×1</source>
        <translation>부하 ×1</translation>
    </message>
    <message>
        <source>Bring all back</source>
        <translation>모두 되살리기</translation>
    </message>
    <message>
        <source>The load as it was drawn</source>
        <translation>그린 그대로의 부하</translation>
    </message>
    <message>
        <source>Nothing is taken down or kept up any more</source>
        <translation>멈추거나 유지하던 것을 모두 풉니다</translation>
    </message>
    <message>
        <source>Failure (%1)</source>
        <translation>장애 (%1)</translation>
    </message>
    <message numerus="yes">
        <source>Failure: %n parts are taken down or kept up, until you bring them back</source>
        <translation>
            <numerusform>장애: 되살릴 때까지 %n개를 멈추거나 유지합니다</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n degraded</source>
        <translation>
            <numerusform>%n개 기능 저하</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>corbel::ui::OverlayLegend</name>
    <message>
        <source>Legend</source>
        <translation>범례</translation>
    </message>
    <message>
        <source>Taken down by you</source>
        <translation>직접 멈춘 것</translation>
    </message>
    <message>
        <source>Kept up by you</source>
        <translation>직접 유지한 것</translation>
    </message>
    <message>
        <source>Down with it</source>
        <translation>함께 멈춘 것</translation>
    </message>
    <message>
        <source>Entry that nothing answers</source>
        <translation>응답을 받지 못하는 진입점</translation>
    </message>
    <message>
        <source>Degraded: works, and offers less without something that it uses</source>
        <translation>기능 저하: 동작하지만 쓰던 것이 없어 기능이 줄어듦</translation>
    </message>
    <message>
        <source>Weakened: works, with nothing left to fall back on</source>
        <translation>약해짐: 동작하지만 대신할 것이 남지 않음</translation>
    </message>
    <message>
        <source>Single point of failure</source>
        <translation>단일 장애점</translation>
    </message>
    <message>
        <source>Busy less than half of the time</source>
        <translation>사용률 절반 미만</translation>
    </message>
    <message>
        <source>Busy most of the time: waiting grows</source>
        <translation>대부분 사용 중: 대기가 길어짐</translation>
    </message>
    <message>
        <source>Busy all of the time</source>
        <translation>항상 사용 중</translation>
    </message>
    <message>
        <source>Saturated: gets more than it can do</source>
        <translation>포화: 처리할 수 있는 것보다 많이 받음</translation>
    </message>
</context>
<context>
    <name>corbel::ui::PairsEditor</name>
    <message>
        <source>name</source>
        <translation>이름</translation>
    </message>
    <message>
        <source>text</source>
        <translation>텍스트</translation>
    </message>
    <message>
        <source>%1, name %2</source>
        <translation>%1, 이름 %2</translation>
    </message>
    <message>
        <source>%1, value %2</source>
        <translation>%1, 값 %2</translation>
    </message>
    <message>
        <source>Remove pair %1</source>
        <translation>쌍 %1 제거</translation>
    </message>
    <message>
        <source>Remove this pair</source>
        <translation>이 쌍 제거</translation>
    </message>
    <message>
        <source>several values</source>
        <translation>여러 값</translation>
    </message>
    <message>
        <source>“%1” has no name yet.</source>
        <translation>“%1”에 아직 이름이 없습니다.</translation>
    </message>
    <message>
        <source>“%1” has no value yet.</source>
        <translation>“%1”에 아직 값이 없습니다.</translation>
    </message>
    <message>
        <source>This is not accepted. Type %1.</source>
        <translation>여기에는 쓸 수 없습니다. 입력 형식: %1.</translation>
    </message>
</context>
<context>
    <name>corbel::ui::PalettePanel</name>
    <message>
        <source>Palette</source>
        <translation>팔레트</translation>
    </message>
    <message>
        <source>Find a kind</source>
        <translation>종류 찾기</translation>
    </message>
    <message>
        <source>No kind has this in its name.</source>
        <translation>이름에 이 말이 든 종류가 없습니다.</translation>
    </message>
</context>
<context>
    <name>corbel::ui::ParagraphEditor</name>
    <message>
        <source>several values</source>
        <translation>여러 값</translation>
    </message>
</context>
<context>
    <name>corbel::ui::PatternCard</name>
    <message>
        <source>Show this region on the canvas</source>
        <translation>이 영역을 캔버스에 표시</translation>
    </message>
    <message>
        <source>Region of %1</source>
        <translation>%1의 영역</translation>
    </message>
    <message>
        <source>present</source>
        <translation>있음</translation>
    </message>
    <message>
        <source>possible</source>
        <translation>가능</translation>
    </message>
    <message>
        <source>absent</source>
        <translation>없음</translation>
    </message>
    <message>
        <source>Rules and measures of %1</source>
        <translation>%1의 규칙과 측정값</translation>
    </message>
    <message>
        <source>Rules, quick fixes, advantages and disadvantages</source>
        <translation>규칙, 빠른 수정, 장점과 단점</translation>
    </message>
    <message>
        <source>Put %1 away</source>
        <translation>%1 치우기</translation>
    </message>
    <message>
        <source>Put it to those that are not there</source>
        <translation>없는 패턴 쪽으로 옮기기</translation>
    </message>
    <message>
        <source>only possible now</source>
        <translation>이제 가능 수준</translation>
    </message>
    <message>
        <source>no longer present</source>
        <translation>더 이상 없음</translation>
    </message>
    <message>
        <source>before %1</source>
        <translation>이전 %1</translation>
    </message>
    <message>
        <source>Nothing in the drawing comes near it any more</source>
        <translation>그림에 이것에 가까운 것이 더 이상 없습니다</translation>
    </message>
    <message>
        <source>holds for %1 of all weightings</source>
        <translation>가중치 조합의 %1에서 성립</translation>
    </message>
</context>
<context>
    <name>corbel::ui::PatternDetails</name>
    <message>
        <source>Advantages</source>
        <translation>장점</translation>
    </message>
    <message>
        <source>Disadvantages</source>
        <translation>단점</translation>
    </message>
    <message>
        <source>Make this edit; undo takes it back</source>
        <translation>이 편집을 적용합니다. 실행 취소로 되돌릴 수 있습니다</translation>
    </message>
    <message>
        <source>What is missing for: %1</source>
        <translation>%1에 빠진 것</translation>
    </message>
    <message>
        <source>What would make this a better %1?</source>
        <translation>무엇이 있으면 더 나은 %1이(가) 될까요?</translation>
    </message>
    <message>
        <source>What holds</source>
        <translation>충족된 것</translation>
    </message>
    <message>
        <source>Undecided without %1</source>
        <translation>%1 없이는 미정</translation>
    </message>
    <message>
        <source>Listed: %1</source>
        <translation>해당 항목: %1</translation>
    </message>
    <message>
        <source>Not here: %1</source>
        <translation>여기에는 없음: %1</translation>
    </message>
    <message>
        <source>Not known: %1</source>
        <translation>알 수 없음: %1</translation>
    </message>
</context>
<context>
    <name>corbel::ui::PatternList</name>
    <message>
        <source>What you have drawn</source>
        <translation>그린 것</translation>
    </message>
    <message>
        <source>More regions of these patterns</source>
        <translation>이 패턴들의 다른 영역</translation>
    </message>
    <message>
        <source>Possible</source>
        <translation>가능</translation>
    </message>
    <message>
        <source>Not there, and what is missing</source>
        <translation>없는 패턴과 빠진 것</translation>
    </message>
    <message>
        <source>No pattern of the catalogue yet: one shows as soon as its fit can reach 50 %.</source>
        <translation>아직 카탈로그의 패턴이 없습니다. 적합도가 50 %에 이를 수 있으면 나타납니다.</translation>
    </message>
    <message numerus="yes">
        <source>Nothing is certain yet; %n patterns are possible.</source>
        <translation>
            <numerusform>아직 확실한 패턴은 없습니다. 가능한 패턴 %n개.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>corbel::ui::ProblemDialog</name>
    <message>
        <source>Corbel</source>
        <translation>Corbel</translation>
    </message>
    <message>
        <source>What was found</source>
        <translation>발견한 내용</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>복사</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>닫기</translation>
    </message>
</context>
<context>
    <name>corbel::ui::RecordCard</name>
    <message>
        <source>More of this entry</source>
        <translation>이 항목 더 보기</translation>
    </message>
    <message>
        <source>Remove this entry of %1</source>
        <translation>%1의 이 항목 제거</translation>
    </message>
    <message>
        <source>Remove this entry</source>
        <translation>이 항목 제거</translation>
    </message>
</context>
<context>
    <name>corbel::ui::RecordEditor</name>
    <message>
        <source>not set</source>
        <translation>설정 안 함</translation>
    </message>
    <message>
        <source>yes</source>
        <translation>예</translation>
    </message>
    <message>
        <source>no</source>
        <translation>아니요</translation>
    </message>
    <message>
        <source>as below</source>
        <translation>아래와 같이</translation>
    </message>
    <message>
        <source>More of %1</source>
        <translation>%1 더 보기</translation>
    </message>
    <message>
        <source>More: %1</source>
        <translation>더 보기: %1</translation>
    </message>
    <message>
        <source>by its variation</source>
        <translation>변동에 따라</translation>
    </message>
    <message>
        <source>exponential (default)</source>
        <translation>exponential (기본값)</translation>
    </message>
    <message>
        <source>several values</source>
        <translation>여러 값</translation>
    </message>
    <message numerus="yes">
        <source>%n set</source>
        <translation>
            <numerusform>%n개 설정됨</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>corbel::ui::RecordListEditor</name>
    <message>
        <source>Add</source>
        <translation>추가</translation>
    </message>
    <message>
        <source>Add to %1</source>
        <translation>%1에 추가</translation>
    </message>
    <message>
        <source>Still missing: %1.</source>
        <translation>아직 빠짐: %1.</translation>
    </message>
</context>
<context>
    <name>corbel::ui::RecoveryDialog</name>
    <message>
        <source>Unsaved work</source>
        <translation>저장하지 않은 작업</translation>
    </message>
    <message>
        <source>cannot be restored</source>
        <translation>복원할 수 없음</translation>
    </message>
    <message>
        <source>Corbel ended before this work was saved</source>
        <translation>이 작업을 저장하기 전에 Corbel이 끝났습니다</translation>
    </message>
    <message>
        <source>Restoring brings it back as it was, with everything that can be undone. No file changes until you save.</source>
        <translation>복원하면 실행 취소할 수 있는 것까지 그대로 되살립니다. 저장하기 전에는 파일이 바뀌지 않습니다.</translation>
    </message>
    <message>
        <source>Preview</source>
        <translation>미리 보기</translation>
    </message>
    <message>
        <source>&amp;Discard…</source>
        <translation>버리기(&amp;D)…</translation>
    </message>
    <message>
        <source>&amp;Later</source>
        <translation>나중에(&amp;L)</translation>
    </message>
    <message>
        <source>&amp;Restore</source>
        <translation>복원(&amp;R)</translation>
    </message>
    <message>
        <source>Asks again when Corbel starts the next time</source>
        <translation>다음에 Corbel을 시작할 때 다시 묻습니다</translation>
    </message>
    <message>
        <source>No preview</source>
        <translation>미리 보기 없음</translation>
    </message>
    <message>
        <source>Last edit: %1 (%2)</source>
        <translation>마지막 편집: %1 (%2)</translation>
    </message>
    <message>
        <source>Nothing is drawn in it.</source>
        <translation>그린 것이 없습니다.</translation>
    </message>
    <message>
        <source>Discard this unsaved work?</source>
        <translation>저장하지 않은 이 작업을 버릴까요?</translation>
    </message>
    <message>
        <source>“%1” will not be offered again.</source>
        <translation>“%1”은(는) 다시 제시되지 않습니다.</translation>
    </message>
    <message>
        <source>Keep it</source>
        <translation>남겨 두기</translation>
    </message>
    <message>
        <source>It stays in the list.</source>
        <translation>목록에 남습니다.</translation>
    </message>
    <message>
        <source>Discard</source>
        <translation>버리기</translation>
    </message>
    <message>
        <source>It goes to the folder “discarded”, where the ten newest stay.</source>
        <translation>“discarded” 폴더로 옮겨지며 최근 열 개만 남습니다.</translation>
    </message>
    <message>
        <source>The work could not be discarded</source>
        <translation>작업을 버릴 수 없었습니다</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>닫기</translation>
    </message>
    <message>
        <source>It will be offered again at the next start.</source>
        <translation>다음에 시작할 때 다시 제시됩니다.</translation>
    </message>
</context>
<context>
    <name>corbel::ui::Reimport</name>
    <message>
        <source>“%1” cannot be imported again</source>
        <translation>“%1”을(를) 다시 가져올 수 없습니다</translation>
    </message>
    <message>
        <source>Nothing was changed. Mend the file where it says so.</source>
        <translation>아무것도 바꾸지 않았습니다. 알려 준 곳을 고치십시오.</translation>
    </message>
    <message>
        <source>%1 says nothing new</source>
        <translation>%1에 새로운 것이 없습니다</translation>
    </message>
    <message>
        <source>Imported %1 again</source>
        <translation>%1을(를) 다시 가져왔습니다</translation>
    </message>
    <message>
        <source>Nothing was changed.</source>
        <translation>아무것도 바꾸지 않았습니다.</translation>
    </message>
    <message>
        <source>Import again</source>
        <translation>다시 가져오기</translation>
    </message>
    <message>
        <source>This design was imported from several files. Which one shall be read again?</source>
        <translation>이 설계는 여러 파일에서 가져왔습니다. 어느 것을 다시 읽을까요?</translation>
    </message>
    <message>
        <source>Where is “%1” now?</source>
        <translation>“%1”은(는) 지금 어디에 있습니까?</translation>
    </message>
</context>
<context>
    <name>corbel::ui::ReimportDialog</name>
    <message>
        <source>Import again</source>
        <translation>다시 가져오기</translation>
    </message>
    <message>
        <source>What “%1” changed</source>
        <translation>“%1”에서 바뀐 것</translation>
    </message>
    <message>
        <source>Nothing that this design does not say already.</source>
        <translation>이 설계에 이미 있는 것뿐입니다.</translation>
    </message>
    <message numerus="yes">
        <source>%n changes come in. What was drawn and typed here stays.</source>
        <translation>
            <numerusform>변경 %n건이 들어옵니다. 여기서 그리고 입력한 것은 남습니다.</numerusform>
        </translation>
    </message>
    <message>
        <source>What</source>
        <translation>무엇</translation>
    </message>
    <message>
        <source>Key</source>
        <translation>키</translation>
    </message>
    <message>
        <source>Before</source>
        <translation>이전</translation>
    </message>
    <message>
        <source>After</source>
        <translation>이후</translation>
    </message>
    <message>
        <source>Changes</source>
        <translation>변경</translation>
    </message>
    <message>
        <source>Changed on both sides:</source>
        <translation>양쪽에서 바뀐 것:</translation>
    </message>
    <message numerus="yes">
        <source>and %n more</source>
        <translation>
            <numerusform>외 %n개</numerusform>
        </translation>
    </message>
    <message>
        <source>Take up the changes</source>
        <translation>변경 반영</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>취소</translation>
    </message>
</context>
<context>
    <name>corbel::ui::RenameField</name>
    <message>
        <source>Name of the element</source>
        <translation>요소 이름</translation>
    </message>
</context>
<context>
    <name>corbel::ui::ReportExport</name>
    <message>
        <source>Report</source>
        <translation>보고서</translation>
    </message>
    <message>
        <source>Web page (*.html)</source>
        <translation>웹 페이지 (*.html)</translation>
    </message>
    <message>
        <source>PDF document (*.pdf)</source>
        <translation>PDF 문서 (*.pdf)</translation>
    </message>
    <message>
        <source>Markdown with its figures (*.md)</source>
        <translation>그림이 딸린 Markdown (*.md)</translation>
    </message>
</context>
<context>
    <name>corbel::ui::RowsModel</name>
    <message>
        <source>Click, or press %1 in the table, to sort by it.</source>
        <translation>클릭하거나 표에서 %1을(를) 눌러 이 열로 정렬합니다.</translation>
    </message>
</context>
<context>
    <name>corbel::ui::ScenariosForm</name>
    <message>
        <source>Add scenario</source>
        <translation>시나리오 추가</translation>
    </message>
    <message>
        <source>Remove scenario</source>
        <translation>시나리오 제거</translation>
    </message>
</context>
<context>
    <name>corbel::ui::SimulationPanel</name>
    <message>
        <source>Simulation</source>
        <translation>시뮬레이션</translation>
    </message>
    <message>
        <source>Scenario</source>
        <translation>시나리오</translation>
    </message>
    <message>
        <source>Progress of the simulation</source>
        <translation>시뮬레이션 진행</translation>
    </message>
    <message>
        <source>Element</source>
        <translation>요소</translation>
    </message>
    <message>
        <source>Throughput</source>
        <translation>처리량</translation>
    </message>
    <message>
        <source>Utilisation</source>
        <translation>사용률</translation>
    </message>
    <message>
        <source>Waiting</source>
        <translation>대기</translation>
    </message>
    <message>
        <source>Mean response</source>
        <translation>평균 응답</translation>
    </message>
    <message>
        <source>p99</source>
        <translation>p99</translation>
    </message>
    <message>
        <source>Closed form</source>
        <translation>닫힌 식</translation>
    </message>
    <message>
        <source>Results of the simulation</source>
        <translation>시뮬레이션 결과</translation>
    </message>
    <message>
        <source>Actors&apos; own rates</source>
        <translation>행위자의 요청 빈도</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>중지</translation>
    </message>
    <message>
        <source>Run</source>
        <translation>실행</translation>
    </message>
    <message>
        <source>%1 replications of %2, %L3 events, seed %4</source>
        <translation>%2씩 %1회 반복, 사건 %L3건, 시드 %4</translation>
    </message>
    <message>
        <source>The design has changed since. %1</source>
        <translation>그 뒤로 설계가 바뀌었습니다. %1</translation>
    </message>
    <message>
        <source>Stopped early. %1</source>
        <translation>도중에 중지했습니다. %1</translation>
    </message>
    <message>
        <source>%1, end to end</source>
        <translation>%1, 전체 구간</translation>
    </message>
    <message>
        <source>Nothing to simulate yet</source>
        <translation>아직 시뮬레이션할 것이 없습니다</translation>
    </message>
    <message>
        <source>Draw an actor with a rate that calls a service with a service time; then press Run.</source>
        <translation>요청 빈도가 있는 행위자가 처리 시간이 있는 서비스를 호출하도록 그린 뒤 실행을 누르십시오.</translation>
    </message>
    <message>
        <source>Send requests through the design</source>
        <translation>설계에 요청 흘려 보내기</translation>
    </message>
    <message>
        <source>Press Run: throughput, queues and response times come with 99 % confidence intervals, and queueing theory stands beside them.</source>
        <translation>실행을 누르십시오. 처리량, 대기열, 응답 시간이 99 % 신뢰 구간과 함께 나오고 대기행렬 이론의 값이 나란히 표시됩니다.</translation>
    </message>
    <message>
        <source>Nothing can be simulated yet</source>
        <translation>아직 시뮬레이션할 수 없습니다</translation>
    </message>
    <message>
        <source>This is missing; choose it to fill it in.</source>
        <translation>다음이 빠져 있습니다. 골라서 채우십시오.</translation>
    </message>
</context>
<context>
    <name>corbel::ui::StartPage</name>
    <message>
        <source>Start page</source>
        <translation>시작 화면</translation>
    </message>
    <message>
        <source>Draw a system, and see what it will bear</source>
        <translation>시스템을 그리면 무엇을 견디는지 보입니다</translation>
    </message>
    <message>
        <source>Patterns, capacity, coordination and cost are computed from the drawing alone, while you draw.</source>
        <translation>그리는 동안 패턴, 용량, 조율, 비용을 그림만으로 계산합니다.</translation>
    </message>
    <message>
        <source>Recent documents</source>
        <translation>최근 문서</translation>
    </message>
    <message>
        <source>Start from a template</source>
        <translation>템플릿으로 시작</translation>
    </message>
    <message>
        <source>Guided example</source>
        <translation>따라 하기 예제</translation>
    </message>
    <message>
        <source>Six steps from an empty canvas to a report: draw, connect, read the insight, try an alternative, simulate, report.</source>
        <translation>빈 캔버스에서 보고서까지 여섯 단계: 그리기, 연결, 통찰 읽기, 대안 시험, 시뮬레이션, 보고서.</translation>
    </message>
    <message>
        <source>Import what you run</source>
        <translation>운영 중인 구성 가져오기</translation>
    </message>
    <message>
        <source>New document</source>
        <translation>새 문서</translation>
    </message>
    <message>
        <source>An empty canvas and the whole palette.</source>
        <translation>빈 캔버스와 전체 팔레트.</translation>
    </message>
    <message>
        <source>Open a document…</source>
        <translation>문서 열기…</translation>
    </message>
    <message>
        <source>A Corbel document, binary or text.</source>
        <translation>Corbel 문서, 이진 또는 텍스트.</translation>
    </message>
    <message>
        <source>Show fewer</source>
        <translation>줄여 보기</translation>
    </message>
    <message numerus="yes">
        <source>Show all %n</source>
        <translation>
            <numerusform>%n개 모두 보기</numerusform>
        </translation>
    </message>
    <message>
        <source>Unpin</source>
        <translation>고정 해제</translation>
    </message>
    <message>
        <source>Pin: keep it at the front</source>
        <translation>고정: 맨 앞에 두기</translation>
    </message>
    <message>
        <source>Remove from the list</source>
        <translation>목록에서 제거</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>열기</translation>
    </message>
    <message>
        <source>Pinned</source>
        <translation>고정됨</translation>
    </message>
    <message>
        <source>nothing drawn yet</source>
        <translation>아직 그린 것 없음</translation>
    </message>
    <message>
        <source>Not there any more</source>
        <translation>없어짐</translation>
    </message>
    <message>
        <source>too large for a preview</source>
        <translation>미리 보기에는 너무 큼</translation>
    </message>
    <message>
        <source>cannot be read</source>
        <translation>읽을 수 없음</translation>
    </message>
    <message>
        <source>Compose, Kubernetes and Structurizr files: choose one, or drop it onto this page.</source>
        <translation>Compose, Kubernetes, Structurizr 파일: 고르거나 이 화면에 끌어 놓으십시오.</translation>
    </message>
    <message>
        <source>Architecture types</source>
        <translation>아키텍처 유형</translation>
    </message>
    <message>
        <source>Cloud</source>
        <translation>클라우드</translation>
    </message>
    <message>
        <source>Streams</source>
        <translation>스트림</translation>
    </message>
    <message>
        <source>Platforms and organisation</source>
        <translation>플랫폼과 조직</translation>
    </message>
</context>
<context>
    <name>corbel::ui::ViewTabs</name>
    <message>
        <source>Views</source>
        <translation>뷰</translation>
    </message>
    <message>
        <source>View</source>
        <translation>뷰</translation>
    </message>
    <message>
        <source>Add a view: another drawing of this design</source>
        <translation>뷰 추가: 이 설계의 다른 그림</translation>
    </message>
    <message>
        <source>Alternative</source>
        <translation>대안</translation>
    </message>
    <message>
        <source>Add an alternative: a copy of this design to compare</source>
        <translation>대안 추가: 비교할 이 설계의 사본</translation>
    </message>
    <message>
        <source>Add a view</source>
        <translation>뷰 추가</translation>
    </message>
    <message>
        <source>Add an alternative</source>
        <translation>대안 추가</translation>
    </message>
    <message>
        <source>View %1</source>
        <translation>뷰 %1</translation>
    </message>
    <message>
        <source>%1 (copy)</source>
        <translation>%1 (사본)</translation>
    </message>
</context>
<context>
    <name>corbel::ui::WholeList</name>
    <message>
        <source>Take down hosts, sites, links</source>
        <translation>호스트, 사이트, 링크 중단</translation>
    </message>
    <message>
        <source>Filter by name</source>
        <translation>이름으로 거르기</translation>
    </message>
    <message>
        <source>Hosts, sites, providers, links</source>
        <translation>호스트, 사이트, 제공자, 링크</translation>
    </message>
    <message>
        <source>Click or Space takes down; with Shift it is kept up.</source>
        <translation>클릭하거나 스페이스를 누르면 중단되고, Shift와 함께 누르면 지킵니다.</translation>
    </message>
    <message>
        <source>Sites</source>
        <translation>사이트</translation>
    </message>
    <message>
        <source>Zones</source>
        <translation>가용 영역</translation>
    </message>
    <message>
        <source>Hosts</source>
        <translation>호스트</translation>
    </message>
    <message>
        <source>Providers</source>
        <translation>제공자</translation>
    </message>
    <message>
        <source>Network links</source>
        <translation>네트워크 링크</translation>
    </message>
    <message>
        <source>Fail-overs</source>
        <translation>장애 조치</translation>
    </message>
    <message>
        <source>No host, site, provider or link is drawn.</source>
        <translation>그려진 호스트, 사이트, 제공자, 링크가 없습니다.</translation>
    </message>
    <message>
        <source>taken down</source>
        <translation>중단함</translation>
    </message>
    <message>
        <source>down with it</source>
        <translation>함께 중단됨</translation>
    </message>
    <message>
        <source>kept up</source>
        <translation>지킴</translation>
    </message>
</context>
<context>
    <name>corbel::ui::WindowTools</name>
    <message>
        <source>Alternative %1</source>
        <translation>대안 %1</translation>
    </message>
    <message>
        <source>This tab holds a copy now: change it, and compare.</source>
        <translation>이 탭은 이제 사본입니다. 바꾸어 비교해 보십시오.</translation>
    </message>
    <message>
        <source>“%1” is gone; undo brings it back.</source>
        <translation>“%1”이(가) 없어졌습니다. 실행 취소로 되살릴 수 있습니다.</translation>
    </message>
    <message>
        <source>The clipboard&apos;s text is not a model.</source>
        <translation>클립보드의 텍스트는 모델이 아닙니다.</translation>
    </message>
    <message>
        <source>Clipboard</source>
        <translation>클립보드</translation>
    </message>
    <message>
        <source>Mend the text where it was copied from, and copy it anew. Nothing was pasted.</source>
        <translation>복사한 곳에서 텍스트를 고치고 다시 복사하십시오. 아무것도 붙여넣지 않았습니다.</translation>
    </message>
</context>
</TS>
